namespace Cognito.Local.Pools;

/// <summary>What one user can do only so many times an hour (behaviour §6.4; where it gives a range, we are at the end that fits).</summary>
internal sealed record Limited(string Name, int AnHour)
{
    public static readonly Limited ConfirmSignUp = new("ConfirmSignUp", 15);
    public static readonly Limited ResendConfirmationCode = new("ResendConfirmationCode", 5);
    public static readonly Limited ForgotPassword = new("ForgotPassword", 5);
    public static readonly Limited ConfirmForgotPassword = new("ConfirmForgotPassword", 20);
    public static readonly Limited GetUserAttributeVerificationCode = new("GetUserAttributeVerificationCode", 5);
    public static readonly Limited VerifyUserAttribute = new("VerifyUserAttribute", 15);
    public static readonly Limited ChangePassword = new("ChangePassword", 5);
}
