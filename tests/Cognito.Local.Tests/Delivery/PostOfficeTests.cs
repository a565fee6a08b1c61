using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Delivery;

namespace Cognito.Local.Tests.Delivery;

public sealed class PostOfficeTests
{
    [Fact]
    public async Task An_email_reaches_the_mail_server_and_the_outbox()
    {
        using var server = new MailServer();
        using var local = Pool(server);
        var app = await local.CreateAppAsync(pool => pool.EmailVerificationMessage = "<b>{####}</b> is your code");

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        var mail = Assert.Single(server.Mails);
        var code = local.NewestCode("jane@example.com");
        Assert.Equal(("no-reply@verificationemail.com", "jane@example.com"), (mail.From.ToString(), mail.To.ToString()));
        Assert.Equal(("Your verification code", $"<b>{code}</b> is your code"), (mail.Subject, mail.HtmlBody?.TrimEnd()));
        Assert.Equal(local.Clock.GetUtcNow(), mail.Date);
    }

    [Fact]
    public async Task A_pool_can_name_its_own_sender()
    {
        using var server = new MailServer();
        using var local = Pool(server);
        var app = await local.CreateAppAsync(pool => pool.EmailConfiguration = new()
        {
            EmailSendingAccount = EmailSendingAccountType.DEVELOPER,
            From = "Shop <hello@shop.example>",
            ReplyToEmailAddress = "help@shop.example",
        });

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        var mail = Assert.Single(server.Mails);
        Assert.Equal(("\"Shop\" <hello@shop.example>", "help@shop.example"), (mail.From.ToString(), mail.ReplyTo.ToString()));
    }

    [Fact]
    public async Task Text_messages_and_mail_that_a_function_sends_do_not_go_there()
    {
        using var server = new MailServer();
        using var local = Pool(server);
        var app = await local.CreateAppAsync(pool => pool.AutoVerifiedAttributes = ["phone_number", "email"]);
        local.Cognito.Triggers(app.UserPoolId).CustomEmailSender = (_, _) => default;

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        await local.SignUpAsync(app, "john", People.Password, People.Attribute("phone_number", "+15550100"));

        Assert.Equal(2, local.Cognito.Messages().Count);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Mail_that_is_not_taken_fails_the_call_and_stays_in_the_outbox()
    {
        using var server = new MailServer { RefusesRecipients = true };
        using var local = Pool(server);
        var app = await local.CreateAppAsync();

        await LocalPool.RefusedAsync<CodeDeliveryFailureException>(
            "The message could not be delivered.", () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
        await local.ConfirmAsync(app, "jane", local.NewestCode("jane@example.com"));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        LocalPool local = null!;
        using var server = new MailServer { HangsUp = () => local.Clock.Advance(TimeSpan.FromSeconds(5)) };
        using (local = Pool(server))
        {
            var app = await local.CreateAppAsync();

            await LocalPool.RefusedAsync<CodeDeliveryFailureException>(
                "The message could not be delivered.", () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
        }
    }

    [Fact]
    public async Task Nobody_there_fails_the_call_as_well()
    {
        using var local = new LocalPool(new() { Smtp = new() { Host = "127.0.0.1", Port = 1 } });
        var app = await local.CreateAppAsync();

        await LocalPool.RefusedAsync<CodeDeliveryFailureException>(
            "The message could not be delivered.", () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
    }

    private static LocalPool Pool(MailServer server) => new(new() { Smtp = new SmtpOptions { Host = "127.0.0.1", Port = server.Port } });
}
