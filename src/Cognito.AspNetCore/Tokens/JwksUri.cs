namespace Cognito.AspNetCore.Tokens;

/// <summary>Where an issuer's keys are, unless settings say otherwise.</summary>
internal static class JwksUri
{
    public static string Of(string issuer) => issuer + "/.well-known/jwks.json";
}
