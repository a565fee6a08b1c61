using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tests.Triggers;

public sealed class CustomMessageTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task A_function_words_an_email_without_knowing_the_code()
    {
        var (app, told) = await AppAsync((request, response) =>
        {
            response.EmailSubject = "Welcome to the shop";
            response.EmailMessage = $"<b>{request.CodeParameter}</b> for {request.UserAttributes["email"]}";
        });

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        var message = local.Cognito.Messages()[0];
        Assert.Equal(("Welcome to the shop", $"<b>{message.Code}</b> for jane@example.com"), (message.Subject, message.Body));
        var request = Assert.Single(told);
        Assert.Equal(("CustomMessage_SignUp", "{####}", null), (request.TriggerSource, request.CodeParameter, request.UsernameParameter));
        Assert.Equal("UNCONFIRMED", request.UserAttributes["cognito:user_status"]);
    }

    [Fact]
    public async Task What_it_leaves_is_the_pools()
    {
        var (app, _) = await AppAsync((_, response) => response.EmailSubject = "Hello");

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        var message = local.Cognito.Messages()[0];
        Assert.Equal(("Hello", $"Your confirmation code is {message.Code}"), (message.Subject, message.Body));
    }

    [Fact]
    public async Task It_words_text_messages_in_any_pool()
    {
        var (app, _) = await AppAsync(
            (request, response) => response.SmsMessage = $"{request.CodeParameter} it is",
            pool => (pool.AutoVerifiedAttributes, pool.EmailConfiguration) = (["phone_number"], null));

        await local.SignUpAsync(app, "jane", People.Password, People.Attribute("phone_number", "+15550100"));

        var message = local.Cognito.Messages()[0];
        Assert.Equal($"{message.Code} it is", message.Body);
    }

    [Fact]
    public async Task Every_occasion_has_its_source()
    {
        var (app, told) = await AppAsync((_, _) => { });

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        await local.Client.ResendConfirmationCodeAsync(new() { ClientId = app.ClientId, Username = "jane", ClientMetadata = new() { ["n"] = "resend" } });
        await local.ConfirmAsync(app, "jane", local.NewestCode("jane@example.com"));
        await local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = "jane", ClientMetadata = new() { ["n"] = "forgot" } });
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;
        await local.Client.GetUserAttributeVerificationCodeAsync(new() { AccessToken = token, AttributeName = "email", ClientMetadata = new() { ["n"] = "verify" } });
        await local.Client.UpdateUserAttributesAsync(new() { AccessToken = token, UserAttributes = [People.Email("new@example.com")], ClientMetadata = new() { ["n"] = "update" } });
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "john", UserAttributes = [People.Email("john@example.com")], ClientMetadata = new() { ["n"] = "invite" } });

        Assert.Equal(
            [
                "CustomMessage_SignUp  jane@example.com",
                "CustomMessage_ResendCode resend jane@example.com",
                "CustomMessage_ForgotPassword forgot jane@example.com",
                "CustomMessage_VerifyUserAttribute verify jane@example.com",
                "CustomMessage_UpdateUserAttribute update new@example.com",
                "CustomMessage_AdminCreateUser invite john@example.com",
            ],
            told.Select(request => $"{request.TriggerSource} {request.ClientMetadata?["n"]} {request.UserAttributes["email"]}"));
        Assert.Equal("{username}", told[^1].UsernameParameter);
        Assert.Null(told[^1].ClientId);
    }

    [Fact]
    public async Task Where_the_pool_does_not_send_its_own_mail_it_cannot_word_it()
    {
        var (app, _) = await AppAsync((request, response) => response.EmailMessage = request.CodeParameter, pool => pool.EmailConfiguration = null);

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>(
            "CustomMessage can word e-mails only in a pool whose EmailSendingAccount is DEVELOPER.",
            () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
        Assert.Empty(local.Cognito.Messages());
    }

    [Theory]
    [InlineData("SignUp", "no code", true)]
    [InlineData("SignUp", "{####}", false)]
    [InlineData("AdminCreateUser", "{####} but no name", true)]
    [InlineData("AdminCreateUser", "{username} but no code", true)]
    [InlineData("AdminCreateUser", "{username}: {####}", false)]
    public async Task What_has_to_be_in_a_message_must_be_in_it(string occasion, string text, bool isRefused)
    {
        var (app, _) = await AppAsync((_, response) => response.EmailMessage = text);
        Task Send() => occasion == "SignUp"
            ? local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"))
            : local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", UserAttributes = [People.Email("jane@example.com")] });

        if (isRefused)
            await LocalPool.RefusedAsync<InvalidLambdaResponseException>("CustomMessage gave a message without the parameters that it must contain.", Send);
        else
            await Send();
    }

    [Theory]
    [InlineData(141, 10)]
    [InlineData(10, 20_001)]
    public async Task A_message_can_be_only_so_long(int subject, int body)
    {
        var (app, _) = await AppAsync((_, response) =>
        {
            response.EmailSubject = new string('s', subject);
            response.EmailMessage = "{####}".PadRight(body, 'b');
        });

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>(
            "CustomMessage gave more than 140 characters for an SMS or a subject, or more than 20000 for an e-mail.",
            () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
    }

    [Fact]
    public async Task When_it_fails_the_user_is_there_and_can_ask_again()
    {
        var isBroken = true;
        var (app, _) = await AppAsync((_, _) =>
        {
            if (isBroken)
                throw new InvalidOperationException("Out of ink");
        });

        await LocalPool.RefusedAsync<UserLambdaValidationException>(
            "CustomMessage failed with error Out of ink.", () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
        isBroken = false;
        await local.Client.ResendConfirmationCodeAsync(new() { ClientId = app.ClientId, Username = "jane" });
        await local.ConfirmAsync(app, "jane", local.NewestCode("jane@example.com"));
    }

    public void Dispose() => local.Dispose();

    private async Task<(UserPoolClientType App, List<CustomMessageRequest> Told)> AppAsync(
        Action<CustomMessageRequest, CustomMessageResponse> word, Action<CreateUserPoolRequest>? pool = null)
    {
        var app = await local.CreateAppAsync(request =>
        {
            request.EmailConfiguration = new() { EmailSendingAccount = EmailSendingAccountType.DEVELOPER };
            pool?.Invoke(request);
        });
        var told = new List<CustomMessageRequest>();
        local.Cognito.Triggers(app.UserPoolId).CustomMessage = (request, response, _) =>
        {
            told.Add(request);
            word(request, response);
            return default;
        };
        return (app, told);
    }
}
