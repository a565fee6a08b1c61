namespace Cognito.Protocol.Challenges;

/// <summary>Parameter names that more than one challenge or flow uses. A name of one challenge alone stays in that challenge's file.</summary>
internal static class ParameterNames
{
    public const string Username = "USERNAME";
    public const string UserIdForSrp = "USER_ID_FOR_SRP";
    public const string Password = "PASSWORD";
    public const string SecretHash = "SECRET_HASH";
    public const string SrpA = "SRP_A";
    public const string RefreshToken = "REFRESH_TOKEN";
    public const string DeviceKey = "DEVICE_KEY";
}
