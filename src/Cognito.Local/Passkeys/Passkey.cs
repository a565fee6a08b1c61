using System.Buffers.Text;
using System.Text.Json.Serialization;

namespace Cognito.Local.Passkeys;

/// <summary>A passkey that a user has registered (WebAuthn Level 3, §4, "credential record").</summary>
internal sealed record Passkey
{
    public required byte[] Id { get; init; }

    /// <summary>As browsers and the API write it.</summary>
    [JsonIgnore]
    public string IdText => Base64Url.EncodeToString(Id);

    /// <summary>What people see it called.</summary>
    [JsonIgnore]
    public string Name => Attachment switch
    {
        "cross-platform" => "Roaming passkey",
        "platform" => "Platform passkey",
        _ => "Passkey",
    };

    /// <summary>The COSE key that its signatures are checked with.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>The relying party it was made for: for another it is worth nothing.</summary>
    public required string RelyingPartyId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it says it has signed. A count that does not rise, other than from zero, means that there is a copy of it.</summary>
    public required uint SignCount { get; init; }

    public required bool IsBackupEligible { get; init; }
    public required bool IsBackedUp { get; init; }

    /// <summary><c>platform</c> or <c>cross-platform</c>; null when the browser did not say.</summary>
    public string? Attachment { get; init; }

    /// <summary>How a browser reaches it.</summary>
    public IReadOnlyList<string> Transports { get; init; } = [];
}
