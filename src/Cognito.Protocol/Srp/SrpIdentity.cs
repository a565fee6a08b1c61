namespace Cognito.Protocol.Srp;

/// <summary>Who proves knowledge of a password: the two names that every SRP hash of Cognito is bound to.</summary>
/// <param name="Scope">The user pool id after its first underscore; for a device, its DeviceGroupKey.</param>
/// <param name="Name">The user's USER_ID_FOR_SRP; for a device, its DeviceKey.</param>
internal sealed record SrpIdentity(string Scope, string Name)
{
    /// <exception cref="ArgumentException">The pool id has no underscore followed by a name.</exception>
    public static SrpIdentity ForUser(string userPoolId, string userIdForSrp)
    {
        var underscore = userPoolId.IndexOf('_', StringComparison.Ordinal);
        return underscore >= 0 && underscore + 1 < userPoolId.Length
            ? new SrpIdentity(userPoolId[(underscore + 1)..], userIdForSrp)
            : throw new ArgumentException("A user pool id reads region_name, such as eu-west-1_AbCdEfGhI.", nameof(userPoolId));
    }

    public static SrpIdentity ForDevice(string deviceGroupKey, string deviceKey) => new(deviceGroupKey, deviceKey);
}
