using Cognito.Local.Challenges;
using Cognito.Local.Model;

namespace Cognito.Local.Tests.Challenges;

public class FlowRulesTests
{
    private const string NoPassword = "USER_PASSWORD_AUTH flow not enabled for this client";
    private const string NoSrp = "USER_SRP_AUTH is not enabled for the client.";
    private const string NoCustom = "CUSTOM_AUTH is not enabled for the client.";
    private const string NoChoice = "USER_AUTH is not enabled for the client.";
    private const string NoRefresh = "REFRESH_TOKEN_AUTH is not enabled for the client.";
    private const string NoAdmin = "Auth flow not enabled for this client";
    private const string OnlyCustom = "Only custom auth (lambda driven) is enabled for this client.";

    [Theory]
    [InlineData("", "USER_SRP_AUTH", null)]
    [InlineData("", "CUSTOM_AUTH", null)]
    [InlineData("", "REFRESH_TOKEN_AUTH", null)]
    [InlineData("", "REFRESH_TOKEN", null)]
    [InlineData("", "USER_PASSWORD_AUTH", NoPassword)]
    [InlineData("", "USER_AUTH", NoChoice)]
    [InlineData("ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH", null)]
    [InlineData("ALLOW_USER_PASSWORD_AUTH", "USER_SRP_AUTH", NoSrp)]
    [InlineData("ALLOW_USER_PASSWORD_AUTH", "CUSTOM_AUTH", NoCustom)]
    [InlineData("ALLOW_USER_PASSWORD_AUTH", "REFRESH_TOKEN_AUTH", NoRefresh)]
    [InlineData("ALLOW_USER_AUTH", "USER_AUTH", null)]
    [InlineData("ALLOW_USER_AUTH", "USER_SRP_AUTH", NoSrp)]
    [InlineData("ALLOW_ADMIN_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH", NoPassword)]
    [InlineData("USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH", null)]
    [InlineData("USER_PASSWORD_AUTH", "USER_SRP_AUTH", null)]
    [InlineData("USER_PASSWORD_AUTH", "REFRESH_TOKEN_AUTH", null)]
    [InlineData("USER_PASSWORD_AUTH", "USER_AUTH", NoChoice)]
    [InlineData("ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH", NoPassword)]
    [InlineData("ADMIN_NO_SRP_AUTH", "USER_SRP_AUTH", null)]
    [InlineData("CUSTOM_AUTH_FLOW_ONLY", "USER_SRP_AUTH", OnlyCustom)]
    [InlineData("CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH", OnlyCustom)]
    [InlineData("CUSTOM_AUTH_FLOW_ONLY", "CUSTOM_AUTH", null)]
    [InlineData("CUSTOM_AUTH_FLOW_ONLY", "REFRESH_TOKEN_AUTH", null)]
    public void A_client_allows_what_it_lists(string listed, string flow, string? refusal) =>
        Assert.Equal(refusal, FlowRules.Refusal(Client(listed), flow, isAdmin: false)?.Message);

    [Theory]
    [InlineData("", "USER_SRP_AUTH", null)]
    [InlineData("", "ADMIN_NO_SRP_AUTH", NoAdmin)]
    [InlineData("", "ADMIN_USER_PASSWORD_AUTH", NoAdmin)]
    [InlineData("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_USER_PASSWORD_AUTH", null)]
    [InlineData("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH", null)]
    [InlineData("ALLOW_ADMIN_USER_PASSWORD_AUTH", "USER_SRP_AUTH", NoAdmin)]
    [InlineData("ALLOW_ADMIN_USER_PASSWORD_AUTH", "REFRESH_TOKEN_AUTH", NoAdmin)]
    [InlineData("ALLOW_USER_PASSWORD_AUTH", "ADMIN_USER_PASSWORD_AUTH", NoAdmin)]
    [InlineData("ADMIN_NO_SRP_AUTH", "ADMIN_NO_SRP_AUTH", null)]
    [InlineData("ADMIN_NO_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH", null)]
    [InlineData("USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH", NoAdmin)]
    [InlineData("CUSTOM_AUTH_FLOW_ONLY", "ADMIN_NO_SRP_AUTH", OnlyCustom)]
    public void Administrators_hear_one_text_for_every_flow(string listed, string flow, string? refusal) =>
        Assert.Equal(refusal, FlowRules.Refusal(Client(listed), flow, isAdmin: true)?.Message);

    [Theory]
    [InlineData("REFRESH_TOKEN_AUTH", "ENABLED", "REFRESH_TOKEN_AUTH is not enabled for the client.")]
    [InlineData("REFRESH_TOKEN", "ENABLED", "REFRESH_TOKEN is not enabled for the client.")]
    [InlineData("REFRESH_TOKEN_AUTH", "DISABLED", null)]
    [InlineData("USER_SRP_AUTH", "ENABLED", null)]
    public void Where_refresh_tokens_rotate_the_flow_that_does_not_is_off(string flow, string rotation, string? refusal) =>
        Assert.Equal(refusal, FlowRules.Refusal(Client("") with { RefreshTokenRotation = new() { Feature = rotation } }, flow, isAdmin: false)?.Message);

    private static UserPoolClientType Client(string listed) => new() { ExplicitAuthFlows = listed.Length == 0 ? null : listed.Split(' ') };
}
