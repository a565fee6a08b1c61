namespace Cognito.Local.Pools;

/// <summary>An authenticator app that a user has registered (RFC 6238).</summary>
/// <param name="Secret">The key.</param>
/// <param name="FriendlyName">What the user calls it; null when they did not say.</param>
/// <param name="LastStep">The time step of the last code that was accepted: that one and earlier ones are used up.</param>
internal sealed record SoftwareToken(byte[] Secret, string? FriendlyName, long LastStep);
