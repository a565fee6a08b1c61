namespace Cognito.AspNetCore.Devices;

/// <summary>The device that a sign-in's tokens are bound to, when the service has not met it before.</summary>
/// <param name="Key">The device's name at the service.</param>
/// <param name="GroupKey">The group that its proofs are bound to.</param>
internal sealed record NewDevice(string Key, string GroupKey);
