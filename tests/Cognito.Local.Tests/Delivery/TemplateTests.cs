using Cognito.Local.Delivery;
using Cognito.Local.Model;

namespace Cognito.Local.Tests.Delivery;

public class TemplateTests
{
    private static readonly UserPoolType Bare = new();

    private static readonly UserPoolType Old = new()
    {
        EmailVerificationSubject = "old subject",
        EmailVerificationMessage = "old mail {####}",
        SmsVerificationMessage = "old sms {####}",
    };

    private static readonly UserPoolType Own = Old with
    {
        VerificationMessageTemplate = new() { EmailSubject = "Hello {username}", EmailMessage = "<b>{####}</b>", SmsMessage = "{####} is yours" },
        AdminCreateUserConfig = new()
        {
            InviteMessageTemplate = new() { EmailSubject = "Welcome", EmailMessage = "{username}: {####}", SMSMessage = "{username}/{####}" },
        },
    };

    [Theory]
    [InlineData("bare", "SignUp", "EMAIL", "Your verification code", "Your confirmation code is 123456")]
    [InlineData("bare", "ForgotPassword", "SMS", null, "Your confirmation code is 123456")]
    [InlineData("bare", "AdminCreateUser", "EMAIL", "Your temporary password", "Your username is jane and temporary password is 123456.")]
    [InlineData("bare", "AdminCreateUser", "SMS", null, "Your username is jane and temporary password is 123456.")]
    [InlineData("bare", "Authentication", "EMAIL", "Your authentication code", "Your authentication code is 123456")]
    [InlineData("bare", "Authentication", "SMS", null, "Your authentication code is 123456")]
    [InlineData("own", "Authentication", "EMAIL", "Your authentication code", "Your authentication code is 123456")]
    [InlineData("old", "ResendCode", "EMAIL", "old subject", "old mail 123456")]
    [InlineData("old", "SignUp", "SMS", null, "old sms 123456")]
    [InlineData("own", "UpdateUserAttribute", "EMAIL", "Hello jane", "<b>123456</b>")]
    [InlineData("own", "VerifyUserAttribute", "SMS", null, "123456 is yours")]
    [InlineData("own", "AdminCreateUser", "EMAIL", "Welcome", "jane: 123456")]
    [InlineData("own", "AdminCreateUser", "SMS", null, "jane/123456")]
    public void A_message_says_what_the_pool_wants_it_to(string pool, string purpose, string medium, string? subject, string body)
    {
        var template = Template.Of(pool switch { "bare" => Bare, "old" => Old, _ => Own }, purpose, medium);

        Assert.Equal(new Template(subject, body), template.Fill("123456", "jane"));
    }

    [Fact]
    public void What_is_filled_in_is_not_filled_again() =>
        Assert.Equal("{####}: {username}", Template.Of(Own, Purposes.AdminCreateUser, "EMAIL").Fill("{username}", "{####}").Body);
}
