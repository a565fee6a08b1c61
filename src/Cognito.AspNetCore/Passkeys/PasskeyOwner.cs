namespace Cognito.AspNetCore.Passkeys;

/// <summary>Whoever is signed in, and manages their passkeys.</summary>
/// <param name="AccessToken">What the service knows them by.</param>
/// <param name="Username">The immutable name, which signs in as well as what they type; null when the token has none.</param>
internal sealed record PasskeyOwner(string AccessToken, string? Username)
{
    /// <summary>The type's name alone: it holds a token.</summary>
    public override string ToString() => nameof(PasskeyOwner);
}
