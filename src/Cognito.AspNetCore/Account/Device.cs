using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Account;

/// <summary>A browser or app that the pool knows as one of the person's devices.</summary>
/// <param name="Key">Names it when it is forgotten or remembered.</param>
/// <remarks>Source: API_DeviceType, and the developer guide's "Working with user devices".</remarks>
public sealed record Device(string Key)
{
    private const string DeviceName = "device_name";
    private const string LastAddressUsed = "last_ip_used";
    private const string RememberedStatus = "dev:device_remembered_status";
    private const string Remembered = "remembered";

    /// <summary>What it is called, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The address that it was last used from, or null.</summary>
    public string? LastAddress { get; init; }

    /// <summary>Whether it spares the person the further factor.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>When it was first used, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When somebody last signed in there, or null.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>Whether it is the one that this request comes from.</summary>
    public bool IsThis { get; init; }

    internal static Device Of(DeviceType device, string? here)
    {
        return new(device.DeviceKey)
        {
            Name = Attribute(DeviceName),
            LastAddress = Attribute(LastAddressUsed),
            IsRemembered = Attribute(RememberedStatus) == Remembered,
            CreatedAt = device.DeviceCreateDate,
            LastSignInAt = device.DeviceLastAuthenticatedDate,
            IsThis = device.DeviceKey == here,
        };

        string? Attribute(string name) => device.DeviceAttributes?.Find(attribute => attribute.Name == name)?.Value;
    }
}
