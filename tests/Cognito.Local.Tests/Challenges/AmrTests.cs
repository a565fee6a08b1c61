using Cognito.Local.Challenges;

namespace Cognito.Local.Tests.Challenges;

public sealed class AmrTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("PASSWORD", "pwd", 1)]
    [InlineData("PASSWORD_VERIFIER", "pwd", 1)]
    [InlineData("PASSWORD_VERIFIER NEW_PASSWORD_REQUIRED", "pwd", 1)]
    [InlineData("PASSWORD_VERIFIER DEVICE_SRP_AUTH DEVICE_PASSWORD_VERIFIER", "pwd", 1)]
    [InlineData("CUSTOM_CHALLENGE", "", 0)]
    [InlineData("EMAIL_OTP", "email_otp", 2)]
    [InlineData("SMS_OTP", "sms", 2)]
    [InlineData("SMS_OTP EMAIL_OTP", "sms email_otp mfa", 2)]
    [InlineData("WEB_AUTHN", "swk", 3)]
    [InlineData("PASSWORD SMS_MFA", "pwd sms mfa", 3)]
    [InlineData("PASSWORD EMAIL_OTP", "pwd email_otp mfa", 3)]
    [InlineData("EMAIL_OTP PASSWORD", "email_otp pwd mfa", 3)]
    [InlineData("PASSWORD SOFTWARE_TOKEN_MFA", "pwd otp mfa", 4)]
    [InlineData("PASSWORD MFA_SETUP", "pwd otp mfa", 4)]
    [InlineData("PASSWORD SMS_MFA SOFTWARE_TOKEN_MFA", "pwd sms otp mfa", 4)]
    public void What_was_passed_makes_methods_and_a_level(string passed, string methods, int level)
    {
        var amr = Amr.Of(passed.Split(' '));

        Assert.Equal(methods, string.Join(' ', amr));
        Assert.Equal(level, Amr.Level(amr));
    }
}
