namespace Cognito.AspNetCore.Devices;

/// <summary>A browser that the pool knows as a device of one person.</summary>
/// <param name="Key">The device's name at the service.</param>
/// <param name="GroupKey">The group that its proofs are bound to.</param>
/// <param name="Password">What it proves itself with; drawn by us.</param>
internal sealed record KnownDevice(string Key, string GroupKey, string Password)
{
    /// <summary>The type's name alone: the device's password is secret.</summary>
    public override string ToString() => nameof(KnownDevice);
}
