using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>A passkey that a person has registered.</summary>
/// <param name="Id">Its credential id, in base64url: names it when it is deleted.</param>
/// <param name="Name">What the service calls it, such as "Roaming passkey". It cannot be changed.</param>
/// <param name="RelyingPartyId">The domain that it signs in at.</param>
/// <param name="CreatedAt">When it was registered; null when the service does not say.</param>
/// <remarks>Source: API_WebAuthnCredentialDescription.</remarks>
public sealed record Passkey(string Id, string Name, string RelyingPartyId, DateTimeOffset? CreatedAt)
{
    /// <summary><c>platform</c> for one that is part of a device, <c>cross-platform</c> for one that can be carried around; null when the browser did not say.</summary>
    public string? Attachment { get; init; }

    /// <summary>How browsers reach it: <c>internal</c>, <c>hybrid</c>, <c>usb</c>, <c>nfc</c>, <c>ble</c>, <c>smart-card</c>.</summary>
    public IReadOnlyList<string> Transports { get; init; } = [];

    internal static Passkey Of(WebAuthnCredentialDescription said) => new(
        said.CredentialId ?? "",
        said.FriendlyCredentialName ?? "",
        said.RelyingPartyId ?? "",
        said.CreatedAt is { } created ? new DateTimeOffset(created.ToUniversalTime()) : null)
    {
        Attachment = said.AuthenticatorAttachment,
        Transports = said.AuthenticatorTransports ?? [],
    };
}
