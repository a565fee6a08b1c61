using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Server.Tests;

/// <summary>A user as the answers of a pool describe them.</summary>
/// <param name="Username">The name.</param>
/// <param name="Nickname">The attribute; null when there is none.</param>
/// <param name="Enabled">Whether they may sign in.</param>
/// <param name="InGroup">Whether they are in <see cref="Group"/>.</param>
/// <param name="Renews">Whether their latest refresh token does; null when they have none.</param>
internal sealed record Person(string Username, string? Nickname, bool Enabled, bool InGroup, bool? Renews)
{
    public const string Group = "staff";

    /// <summary>What the pool has of somebody; null when it has nobody of that name.</summary>
    public static async Task<Person?> ReadAsync(IAmazonCognitoIdentityProvider client, UserPoolClientType app, string username, string? refreshToken)
    {
        try
        {
            var user = await client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = username });
            var groups = await client.AdminListGroupsForUserAsync(new() { UserPoolId = app.UserPoolId, Username = username });
            return new Person(
                username,
                user.UserAttributes.SingleOrDefault(attribute => attribute.Name == "nickname")?.Value,
                user.Enabled == true,
                groups.Groups is [{ GroupName: Group }],
                refreshToken is null ? null : await RenewsAsync(client, app, refreshToken));
        }
        catch (UserNotFoundException)
        {
            return null;
        }
    }

    private static async Task<bool> RenewsAsync(IAmazonCognitoIdentityProvider client, UserPoolClientType app, string refreshToken)
    {
        try
        {
            await client.GetTokensFromRefreshTokenAsync(new() { ClientId = app.ClientId, RefreshToken = refreshToken });
            return true;
        }
        catch (NotAuthorizedException revoked) when (revoked.Message == "Refresh Token has been revoked")
        {
            return false;
        }
    }
}
