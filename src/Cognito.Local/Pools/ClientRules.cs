using Cognito.Local.Model;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>Which settings of an app client contradict each other, or its pool.</summary>
internal static class ClientRules
{
    /// <param name="pool">The client's pool.</param>
    /// <param name="client">The client as it is to be.</param>
    /// <param name="occasion">For the error texts: <c>creating</c> or <c>updating</c>.</param>
    public static void Check(UserPoolType pool, UserPoolClientType client, string occasion)
    {
        var flows = client.ExplicitAuthFlows ?? [];
        if (flows.Any(AuthFlows.IsLegacy) && !flows.All(AuthFlows.IsLegacy))
            throw Errors.InvalidParameter("ExplicitAuthFlows cannot mix values with and without the prefix ALLOW_.");
        if (client.RefreshTokenRotation?.Feature == "ENABLED" && flows.Contains("ALLOW_REFRESH_TOKEN_AUTH"))
            throw Errors.InvalidParameter("Refresh token rotation cannot be enabled together with ALLOW_REFRESH_TOKEN_AUTH.");
        if (flows.Contains("ALLOW_USER_AUTH"))
            Plans.CheckNotLite(pool, "ALLOW_USER_AUTH");
        CheckLifetimes(TokenLifetimes.Of(client));
        CheckOAuth(client);

        var schema = pool.SchemaAttributes ?? [];
        if (client.ReadAttributes?.All(name => schema.Any(attribute => attribute.Name == name)) == false)
            throw Errors.InvalidParameter($"Invalid read attributes specified while {occasion} a client");
        if (client.WriteAttributes is { Count: > 0 } writable && !(writable.All(CanBeWritten) && Required().All(writable.Contains)))
            throw Errors.InvalidParameter($"Invalid write attributes specified while {occasion} a client");

        bool CanBeWritten(string name) => name is not ("sub" or "email_verified" or "phone_number_verified")
            && schema.Any(attribute => attribute.Name == name && attribute.DeveloperOnlyAttribute != true);

        IEnumerable<string> Required() => schema.Where(attribute => attribute.Required == true && attribute.Name != "sub").Select(attribute => attribute.Name!);
    }

    /// <summary>Programs have a client of their own, with a secret (behaviour §5.5).</summary>
    private static void CheckOAuth(UserPoolClientType client)
    {
        if (client.AllowedOAuthFlows?.Contains("client_credentials") != true)
            return;
        if (client.AllowedOAuthFlows.Count > 1)
            throw Errors.ClientCredentialsNotAlone();
        if (client.ClientSecret is null)
            throw Errors.ClientCredentialsWithoutSecret();
    }

    /// <summary>Five minutes to a day, the refresh token one hour to ten years, and never less than the others (behaviour §5.2).</summary>
    private static void CheckLifetimes(TokenLifetimes lifetimes)
    {
        foreach (var lifetime in new[] { lifetimes.Id, lifetimes.Access })
        {
            if (lifetime < TimeSpan.FromMinutes(5) || lifetime > TimeSpan.FromDays(1) || lifetime > lifetimes.Refresh)
                throw Errors.InvalidParameter("Invalid range for token validity.");
        }

        if (lifetimes.Refresh < TimeSpan.FromHours(1) || lifetimes.Refresh > TimeSpan.FromDays(3650))
            throw Errors.InvalidParameter("Invalid range for token validity.");
    }
}
