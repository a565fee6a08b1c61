using System.Globalization;
using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>One app client: what it may do, and what an app puts into its settings.</summary>
internal sealed record ClientScreen(UserPoolType Pool, UserPoolClientType Client)
{
    /// <summary>What the settings say, in words; what says nothing is left out.</summary>
    public IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            yield return ("Sign-in flows", Join(Client.ExplicitAuthFlows));
            yield return ("Access tokens live", Lifetime(Client.AccessTokenValidity, Client.TokenValidityUnits?.AccessToken, "60 minutes"));
            yield return ("ID tokens live", Lifetime(Client.IdTokenValidity, Client.TokenValidityUnits?.IdToken, "60 minutes"));
            yield return ("Refresh tokens live", Lifetime(Client.RefreshTokenValidity, Client.TokenValidityUnits?.RefreshToken, "30 days"));
            yield return ("A sign-in may take", string.Create(CultureInfo.InvariantCulture, $"{Client.AuthSessionValidity ?? 3} minutes"));
            yield return ("Refresh tokens are rotated", Client.RefreshTokenRotation?.Feature == "ENABLED" ? "yes" : "no");
            yield return ("Tokens can be revoked", Client.EnableTokenRevocation == false ? "no" : "yes");
            yield return ("Hides who exists", Client.PreventUserExistenceErrors == "ENABLED" ? "yes" : "no");
            yield return ("OAuth flows", Join(Client.AllowedOAuthFlows));
            yield return ("OAuth scopes", Join(Client.AllowedOAuthScopes));
            yield return ("Callback URLs", Join(Client.CallbackURLs));
            yield return ("Sign-out URLs", Join(Client.LogoutURLs));
            yield return ("May read", Join(Client.ReadAttributes));
            yield return ("May write", Join(Client.WriteAttributes));
        }
    }

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var (pool, client) = visit.Service.Store.Read(tables =>
        {
            var found = PoolScreen.Find(tables, visit);
            return (found, tables.Client(found, visit.Named("client")));
        });
        return Task.FromResult<IResult>(
            PoolScreen.Show(visit, pool, client.ClientName!, Places.Clients, new Console_Views_Client { Model = new ClientScreen(pool, client) }));
    }

    private static string Join(IReadOnlyList<string>? values) => string.Join(", ", values ?? []);

    private static string Lifetime(int? number, string? unit, string standard) =>
        number is null or 0 ? standard : string.Create(CultureInfo.InvariantCulture, $"{number} {unit ?? standard.Split(' ')[1]}");
}
