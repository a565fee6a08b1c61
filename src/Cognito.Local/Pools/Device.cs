namespace Cognito.Local.Pools;

/// <summary>A device that someone signed in at. It counts only once the app has confirmed it, with a password of its own.</summary>
internal sealed record Device
{
    /// <summary>As long as a key can be.</summary>
    public const int LongestKey = 55;

    /// <summary>The DeviceKey: <c>{region}_{uuid}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The DeviceGroupKey, which the device's proofs are bound to: nine characters, a hyphen first.</summary>
    public required string GroupKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>When someone last signed in at it.</summary>
    public required DateTimeOffset AuthenticatedAt { get; init; }

    /// <summary>From where, if that is known.</summary>
    public string? Address { get; init; }

    /// <summary>What the app calls it; null when the app did not say.</summary>
    public string? Name { get; init; }

    /// <summary>The salt of the device's password; null until the device is confirmed.</summary>
    public byte[]? SrpSalt { get; init; }

    /// <summary>The SRP verifier of the device's password; null until the device is confirmed.</summary>
    public byte[]? SrpVerifier { get; init; }

    /// <summary>Whether the person wants it remembered.</summary>
    public bool IsRemembered { get; init; }

    public bool IsConfirmed => SrpVerifier is not null;
}
