using System.Text.Json;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;

namespace Cognito.Local.Tests;

/// <summary>A service with one pool that verifies e-mail addresses, and an app client that allows every flow.</summary>
internal static class AppPool
{
    public static async Task<UserPoolClientType> CreateAppAsync(
        this LocalPool local, Action<CreateUserPoolRequest>? pool = null, Action<CreateUserPoolClientRequest>? client = null)
    {
        var id = await local.CreatePoolAsync(request =>
        {
            request.AutoVerifiedAttributes = ["email"];
            pool?.Invoke(request);
        });
        return await local.CreateAppClientAsync(id, request =>
        {
            request.ExplicitAuthFlows =
                ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
            client?.Invoke(request);
        });
    }

    /// <summary>Everything about a pool's users and what they are signed in to, as text that changes when anything does.</summary>
    public static string Picture(this LocalPool local, string pool) => local.Cognito.Service.Store.Read(tables =>
        string.Join('\n', tables.Users.Page(pool, "", int.MaxValue).Select(user => Picture(tables, user))));

    /// <summary>The same of one user; empty when there is none of that name.</summary>
    public static string Picture(this LocalPool local, string pool, string username) => local.Cognito.Service.Store.Read(tables =>
        tables.Users.Find(pool, username) is { } user ? Picture(tables, user) : "");

    private static string Picture(Tables tables, User user) => JsonSerializer.Serialize(user, StorageJson.Default.User)
        + string.Join(' ', tables.Grants.Of(user.PoolId, user.Key).Select(grant => grant.ToString()))
        + string.Join(' ', tables.Devices.Of(user.PoolId, user.Key).Select(device => device.ToString()));
}
