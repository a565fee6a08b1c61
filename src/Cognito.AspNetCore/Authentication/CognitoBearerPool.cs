namespace Cognito.AspNetCore.Authentication;

/// <summary>Another user pool whose bearer tokens are accepted.</summary>
public sealed class CognitoBearerPool
{
    /// <summary>The pool, such as <c>eu-west-1_AbCdEfGhI</c>. Required.</summary>
    public string? UserPoolId { get; set; }

    /// <summary>The app clients whose tokens are accepted. At least one is required: tokens of all others are refused.</summary>
    public IList<string> ClientIds { get; } = [];

    /// <summary>The issuer of the pool's tokens (default: the service's own, from <see cref="UserPoolId"/>); no trailing slash.</summary>
    public string? Authority { get; set; }

    /// <summary>Where the pool's keys are (default: <c>/.well-known/jwks.json</c> below the issuer).</summary>
    public string? JwksUri { get; set; }

    internal string Issuer => Authority ?? Protocol.Tokens.UserPoolId.Parse(UserPoolId ?? "").Issuer;
}
