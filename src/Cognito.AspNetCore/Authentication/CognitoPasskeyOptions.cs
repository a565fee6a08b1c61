namespace Cognito.AspNetCore.Authentication;

/// <summary>Where people manage their passkeys: for password managers, which read it at <c>/.well-known/passkey-endpoints</c>.</summary>
/// <remarks>Source: W3C, A Well-Known URL for Relying Party Passkey Endpoints. Served by <c>MapPasskeyEndpoints</c>.</remarks>
public sealed class CognitoPasskeyOptions
{
    /// <summary>The page to add a passkey: a path of this app, or an https address (default: none).</summary>
    public string? EnrollUrl { get; set; }

    /// <summary>The page to see and delete passkeys: a path of this app, or an https address (default: none).</summary>
    public string? ManageUrl { get; set; }
}
