using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authentication;

/// <summary>Settings of sign-in with one user pool. Configured under the scheme's name, as every authentication handler's options are.</summary>
public sealed class CognitoOptions : AuthenticationSchemeOptions
{
    /// <summary>The user pool, such as <c>eu-west-1_AbCdEfGhI</c>. Required.</summary>
    public string? UserPoolId { get; set; }

    /// <summary>The app client. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app client's secret, when it has one (default: none). Keep it out of source control.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The client's other secret while secrets are being changed (default: none): it is tried when the service refuses <see cref="ClientSecret"/>.</summary>
    public string? NextClientSecret { get; set; }

    /// <summary>The issuer of the pool's tokens (default: the service's own, from <see cref="UserPoolId"/>). Set it for a local pool or a custom issuer; no trailing slash.</summary>
    public string? Authority { get; set; }

    /// <summary>Where the pool's keys are (default: <c>/.well-known/jwks.json</c> below the issuer).</summary>
    public string? JwksUri { get; set; }

    /// <summary>Where the service's API is (default: the region's). Set it for the stand-alone local pool, such as <c>http://127.0.0.1:9229</c>, together with <see cref="Authority"/>. Ignored when the app registers its own client.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Longest time for one call to the service, retries and fetching keys included (default: 10 seconds; 1 second to 1 minute).</summary>
    public TimeSpan BackchannelTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How people sign in.</summary>
    public CognitoSignInOptions SignIn { get; } = new();

    /// <summary>How long sessions last and what their cookie is like.</summary>
    public CognitoSessionOptions Session { get; } = new();

    /// <summary>Where people manage their passkeys.</summary>
    public CognitoPasskeyOptions Passkeys { get; } = new();

    /// <summary>What people may do with their own accounts.</summary>
    public CognitoAccountOptions Account { get; } = new();

    /// <summary>Which bearer tokens are accepted.</summary>
    public CognitoBearerOptions Bearer { get; } = new();

    /// <summary>How the app gets tokens of its own.</summary>
    public CognitoClientTokenOptions ClientTokens { get; } = new();

    /// <summary>The page that signs people in (default: <c>/sign-in</c>).</summary>
    public PathString SignInPath { get; set; } = "/sign-in";

    /// <summary>The page for people who are signed in but not allowed (default: <c>/access-denied</c>).</summary>
    public PathString AccessDeniedPath { get; set; } = "/access-denied";

    /// <summary>The page for people whose session is over, though they did not sign out (default: none, which means <see cref="SignInPath"/>; <c>AddCognitoPages</c> sets <c>/session-ended</c>).</summary>
    public PathString? SessionEndedPath { get; set; }

    /// <summary>The query parameter that says where to go after sign-in (default: <c>returnUrl</c>). Only local URLs are ever followed.</summary>
    public string ReturnUrlParameter { get; set; } = "returnUrl";

    /// <summary>Other origins whose pages may call the JSON endpoints, such as <c>https://app.example.com</c> (default: none but this app's own). Allow them in CORS too.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How often one address may call the JSON endpoints.</summary>
    public CognitoRateLimitOptions RateLimit { get; } = new();

    /// <summary>The app's hooks.</summary>
    public new CognitoEvents Events
    {
        get => (CognitoEvents)base.Events!;
        set => base.Events = value;
    }

    /// <summary>Options with their defaults.</summary>
    public CognitoOptions() => Events = new CognitoEvents();
}
