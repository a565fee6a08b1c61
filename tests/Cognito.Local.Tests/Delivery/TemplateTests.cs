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

    private static readonly EmailMfaConfigType Email = new() { Subject = "Your login", Message = "Use {####}" };

    private static readonly UserPoolType Linked = new()
    {
        VerificationMessageTemplate = new() { DefaultEmailOption = "CONFIRM_WITH_LINK", EmailMessageByLink = "Hi {username}, {##come in##}", EmailSubjectByLink = "Come in" },
    };

    private static readonly UserPoolType Own = Old with
    {
        SmsAuthenticationMessage = "Log in by {####}",
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
    [InlineData("old", "ResendCode", "EMAIL", "old subject", "old mail 123456")]
    [InlineData("old", "SignUp", "SMS", null, "old sms 123456")]
    [InlineData("own", "UpdateUserAttribute", "EMAIL", "Hello jane", "<b>123456</b>")]
    [InlineData("own", "VerifyUserAttribute", "SMS", null, "123456 is yours")]
    [InlineData("own", "Authentication", "EMAIL", "Your login", "Use 123456")]
    [InlineData("own", "Authentication", "SMS", null, "Log in by 123456")]
    [InlineData("own", "AdminCreateUser", "EMAIL", "Welcome", "jane: 123456")]
    [InlineData("own", "AdminCreateUser", "SMS", null, "jane/123456")]
    public void A_message_says_what_the_pool_wants_it_to(string pool, string purpose, string medium, string? subject, string body)
    {
        var template = Template.Of(pool switch { "bare" => Bare, "old" => Old, _ => Own }, purpose, medium, pool == "own" ? Email : null);

        Assert.Equal(new Template(subject, body), template.Fill("123456", "jane", null));
    }

    [Fact]
    public void What_is_filled_in_is_not_filled_again() =>
        Assert.Equal("{####}: {username}", Template.Of(Own, Purposes.AdminCreateUser, "EMAIL").Fill("{username}", "{####}", null).Body);

    [Fact]
    public void A_link_stands_where_the_pool_verifies_by_link_and_leads_to_one_place()
    {
        var template = Template.Of(Linked, Purposes.SignUp, "EMAIL");

        Assert.True(template.HasLink);
        Assert.Equal(
            new Template("Come in", "Hi jane, <a href=\"https://pool.test/?a=1&amp;b=2\">come in</a>"),
            template.Fill("123456", "jane", "https://pool.test/?a=1&b=2"));
    }

    [Theory]
    [InlineData(Purposes.ForgotPassword, "EMAIL")]
    [InlineData(Purposes.SignUp, "SMS")]
    [InlineData(Purposes.VerifyUserAttribute, "EMAIL")]
    public void Other_messages_of_such_a_pool_have_a_code(string purpose, string medium) =>
        Assert.Equal("Your confirmation code is 123456", Template.Of(Linked, purpose, medium).Fill("123456", "jane", null).Body);
}
