using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Operations;

/// <summary>What an app client does not allow, nobody begins through it (behaviour §2, §9). The rest of the table is in FlowRulesTests.</summary>
public sealed class ExplicitAuthFlowsTests : IDisposable
{
    private const string Ok = "";
    private const string NotSupported = "Initiate Auth method not supported.";
    private const string NotForAdmins = "Auth flow not enabled for this client";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData("USER_SRP_AUTH", "ALLOW_USER_SRP_AUTH", Ok, "USER_SRP_AUTH is not enabled for the client.")]
    [InlineData("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH", Ok, "USER_PASSWORD_AUTH flow not enabled for this client")]
    [InlineData("USER_AUTH", "ALLOW_USER_AUTH", Ok, "USER_AUTH is not enabled for the client.")]
    [InlineData("CUSTOM_AUTH", "ALLOW_CUSTOM_AUTH", "Custom auth lambda trigger is not configured for the user pool.", "CUSTOM_AUTH is not enabled for the client.")]
    [InlineData("REFRESH_TOKEN_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "Invalid Refresh Token", "REFRESH_TOKEN_AUTH is not enabled for the client.")]
    [InlineData("REFRESH_TOKEN", "ALLOW_REFRESH_TOKEN_AUTH", "Invalid Refresh Token", "REFRESH_TOKEN is not enabled for the client.")]
    [InlineData("ADMIN_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", NotSupported, NotSupported)]
    [InlineData("ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", NotSupported, NotSupported)]
    public async Task A_person_begins_only_what_the_client_allows(string flow, string allowing, string allowed, string refused)
    {
        var (with, without) = await CreateAppsAsync(allowing);

        Assert.Equal(allowed, await AnswerAsync(() => StartAsync(with, flow)));
        Assert.Equal(refused, await AnswerAsync(() => StartAsync(without, flow)));
    }

    [Theory]
    [InlineData("USER_SRP_AUTH", "ALLOW_USER_SRP_AUTH", Ok, NotForAdmins)]
    [InlineData("USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH", NotSupported, NotSupported)]
    [InlineData("USER_AUTH", "ALLOW_USER_AUTH", Ok, NotForAdmins)]
    [InlineData("CUSTOM_AUTH", "ALLOW_CUSTOM_AUTH", "Custom auth lambda trigger is not configured for the user pool.", NotForAdmins)]
    [InlineData("REFRESH_TOKEN_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "Invalid Refresh Token", NotForAdmins)]
    [InlineData("REFRESH_TOKEN", "ALLOW_REFRESH_TOKEN_AUTH", "Invalid Refresh Token", NotForAdmins)]
    [InlineData("ADMIN_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", Ok, NotForAdmins)]
    [InlineData("ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", Ok, NotForAdmins)]
    public async Task So_does_an_administrator(string flow, string allowing, string allowed, string refused)
    {
        var (with, without) = await CreateAppsAsync(allowing);

        Assert.Equal(allowed, await AnswerAsync(() => StartAsAdminAsync(with, flow)));
        Assert.Equal(refused, await AnswerAsync(() => StartAsAdminAsync(without, flow)));
    }

    /// <summary>One client that allows just this, and one that allows all but this.</summary>
    private async Task<(UserPoolClientType With, UserPoolClientType Without)> CreateAppsAsync(string allowing)
    {
        string[] all =
        [
            "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH",
            "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        ];
        var with = await local.CreateAppAsync(client: client => client.ExplicitAuthFlows = [allowing]);
        var without = await local.CreateAppClientAsync(
            with.UserPoolId, client => client.ExplicitAuthFlows = [.. all.Where(flow => flow != allowing)]);
        await local.RegisterAsync(with, "jane");
        return (with, without);
    }

    private Task<InitiateAuthResponse> StartAsync(UserPoolClientType app, string flow) =>
        local.Client.InitiateAuthAsync(new() { ClientId = app.ClientId, AuthFlow = flow, AuthParameters = Parameters() });

    private Task<AdminInitiateAuthResponse> StartAsAdminAsync(UserPoolClientType app, string flow) => local.Client.AdminInitiateAuthAsync(
        new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId, AuthFlow = flow, AuthParameters = Parameters() });

    private static Dictionary<string, string> Parameters()
    {
        using var srp = new SrpClient();
        return new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password, ["SRP_A"] = srp.A, ["REFRESH_TOKEN"] = "x" };
    }

    /// <summary>The text of the refusal; empty when there is none.</summary>
    private static async Task<string> AnswerAsync(Func<Task> call)
    {
        try
        {
            await call();
            return Ok;
        }
        catch (InvalidParameterException refusal)
        {
            return refusal.Message;
        }
        catch (NotAuthorizedException refusal)
        {
            return refusal.Message;
        }
    }
}
