using Cognito.Local.Passkeys;

namespace Cognito.Local.Pools;

/// <summary>A user of a pool.</summary>
internal sealed record User
{
    public required string PoolId { get; init; }

    /// <summary>The name as it was given at creation; never changes. In pools whose sign-in names are attributes, the sub.</summary>
    public required string Username { get; init; }

    /// <summary>The username as it is compared: lower case in pools that ignore case.</summary>
    public required string Key { get; init; }

    public required string Sub { get; init; }
    public required UserStatus Status { get; init; }
    public bool Enabled { get; init; } = true;
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>Attributes by name, <c>sub</c> excepted; values are always text.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>Null when the user has no password.</summary>
    public Password? Password { get; init; }

    public MfaSettings Mfa { get; init; } = new();

    /// <summary>Null when the user has registered no authenticator app.</summary>
    public SoftwareToken? SoftwareToken { get; init; }

    /// <summary>In the order of their registration; at most twenty.</summary>
    public IReadOnlyList<Passkey> Passkeys { get; init; } = [];

    /// <summary>Tokens issued before this moment are refused, whatever else they say.</summary>
    public DateTimeOffset? SignedOutAt { get; init; }
}
