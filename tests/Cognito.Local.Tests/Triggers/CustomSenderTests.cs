using Cognito.Local.Triggers;

namespace Cognito.Local.Tests.Triggers;

public sealed class CustomSenderTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task Email_goes_through_the_function_and_the_outbox_keeps_it_too()
    {
        var app = await local.CreateAppAsync();
        var told = new List<CustomSenderRequest>();
        local.Cognito.Triggers(app.UserPoolId).CustomEmailSender = (request, _) =>
        {
            told.Add(request);
            return default;
        };

        await local.Client.SignUpAsync(new()
        {
            ClientId = app.ClientId,
            Username = "jane",
            Password = People.Password,
            UserAttributes = [People.Email("jane@example.com")],
            ClientMetadata = new() { ["campaign"] = "spring" },
        });

        var request = Assert.Single(told);
        Assert.Equal("CustomEmailSender_SignUp", request.TriggerSource);
        Assert.Equal(local.NewestCode("jane@example.com"), request.Code);
        Assert.Equal(("jane@example.com", "spring"), (request.UserAttributes["email"], request.ClientMetadata!["campaign"]));
        Assert.DoesNotContain(request.Code, request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_messages_have_a_function_of_their_own()
    {
        var app = await local.CreateAppAsync(pool => pool.AutoVerifiedAttributes = ["phone_number"]);
        var told = new List<CustomSenderRequest>();
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        triggers.CustomSmsSender = (request, _) =>
        {
            told.Add(request);
            return default;
        };
        triggers.CustomEmailSender = (_, _) => throw new InvalidOperationException("This is no e-mail");

        await local.SignUpAsync(app, "jane", People.Password, People.Attribute("phone_number", "+15550100"));

        Assert.Equal(("CustomSMSSender_SignUp", local.NewestCode("+15550100")), (Assert.Single(told).TriggerSource, told[0].Code));
    }

    [Fact]
    public async Task When_it_fails_the_caller_is_not_told()
    {
        var app = await local.CreateAppAsync();
        local.Cognito.Triggers(app.UserPoolId).CustomEmailSender = (_, _) => throw new InvalidOperationException("No stamps");

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        await local.ConfirmAsync(app, "jane", local.NewestCode("jane@example.com"));
    }

    public void Dispose() => local.Dispose();
}
