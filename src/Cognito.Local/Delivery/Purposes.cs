namespace Cognito.Local.Delivery;

/// <summary>Why a message is sent: the suffixes of the custom message trigger's sources (behaviour §7.2).</summary>
internal static class Purposes
{
    public const string SignUp = "SignUp";
    public const string AdminCreateUser = "AdminCreateUser";
    public const string ResendCode = "ResendCode";
    public const string ForgotPassword = "ForgotPassword";
    public const string UpdateUserAttribute = "UpdateUserAttribute";
    public const string VerifyUserAttribute = "VerifyUserAttribute";
    public const string Authentication = "Authentication";
}
