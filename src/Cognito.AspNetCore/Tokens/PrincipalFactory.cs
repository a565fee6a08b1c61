using System.Security.Claims;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>
/// Makes a principal from a validated token: its claims under their own names, groups as roles, each scope a claim of its own,
/// <c>sub</c> also as NameIdentifier, and in <c>amr</c> what this app saw the person prove, which the service tells of step-ups only.
/// </summary>
internal static class PrincipalFactory
{
    public static ClaimsPrincipal Create(JsonWebToken token, string scheme, AuthenticationMethods methods = AuthenticationMethods.None) =>
        new(Identity(token, scheme, methods));

    public static ClaimsIdentity Identity(JsonWebToken token, string scheme, AuthenticationMethods methods = AuthenticationMethods.None)
    {
        var claims = token.Claims.SelectMany(Single).ToList();
        claims.Add(new(ClaimTypes.NameIdentifier, token.Subject, ClaimValueTypes.String, token.Issuer));
        claims.AddRange(MethodNames.Of(methods)
            .Where(method => !claims.Exists(claim => claim.Type == ClaimNames.AuthenticationMethods && claim.Value == method))
            .Select(method => new Claim(ClaimNames.AuthenticationMethods, method))
            .ToList());
        return new(claims, scheme, NameClaim(token), ClaimNames.Groups);
    }

    private static IEnumerable<Claim> Single(Claim claim) => claim.Type == ClaimNames.Scope && claim.Value.Contains(' ', StringComparison.Ordinal)
        ? claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(scope => new Claim(claim.Type, scope, claim.ValueType, claim.Issuer))
        : [claim];

    /// <summary>The claim that <c>Identity.Name</c> shows: the username; where the pool made that up (it equals <c>sub</c>), what the person signs in with.</summary>
    private static string NameClaim(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<string>(ClaimNames.CognitoUsername, out var username))
        {
            return ClaimNames.Username;
        }

        return username != token.Subject ? ClaimNames.CognitoUsername
            : token.TryGetClaim(ClaimNames.Email, out _) ? ClaimNames.Email
            : token.TryGetClaim(ClaimNames.PhoneNumber, out _) ? ClaimNames.PhoneNumber
            : ClaimNames.CognitoUsername;
    }
}
