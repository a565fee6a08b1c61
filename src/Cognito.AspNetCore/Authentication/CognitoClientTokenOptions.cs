namespace Cognito.AspNetCore.Authentication;

/// <summary>How the app gets tokens of its own, to call other APIs with (<c>client_credentials</c>, RFC 6749 §4.4). A pool's client for that can serve nothing else, so it is usually not the one that people sign in through.</summary>
public sealed class CognitoClientTokenOptions
{
    /// <summary>The app client that has the flow <c>client_credentials</c> (default: <see cref="CognitoOptions.ClientId"/>).</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret (default: <see cref="CognitoOptions.ClientSecret"/> when <see cref="ClientId"/> is not set, else none). Keep it out of source control.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where tokens are had, such as <c>https://auth.example.com/oauth2/token</c> (default: what the pool's discovery document says, which is right once the pool has a domain).</summary>
    public string? TokenEndpoint { get; set; }
}
