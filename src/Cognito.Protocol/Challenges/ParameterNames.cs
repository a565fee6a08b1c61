namespace Cognito.Protocol.Challenges;

/// <summary>Parameter names that more than one challenge or flow uses. A name of one challenge alone stays in that challenge's file.</summary>
internal static class ParameterNames
{
    public const string Username = "USERNAME";
    public const string UserIdForSrp = "USER_ID_FOR_SRP";
    public const string Password = "PASSWORD";
    public const string SecretHash = "SECRET_HASH";
    public const string RefreshToken = "REFRESH_TOKEN";
    public const string DeviceKey = "DEVICE_KEY";
    public const string Answer = "ANSWER";
    public const string Credential = "CREDENTIAL";

    // SRP, for passwords and devices alike.
    public const string SrpA = "SRP_A";
    public const string SrpB = "SRP_B";
    public const string Salt = "SALT";
    public const string SecretBlock = "SECRET_BLOCK";
    public const string ClaimSignature = "PASSWORD_CLAIM_SIGNATURE";
    public const string ClaimSecretBlock = "PASSWORD_CLAIM_SECRET_BLOCK";
    public const string Timestamp = "TIMESTAMP";
}
