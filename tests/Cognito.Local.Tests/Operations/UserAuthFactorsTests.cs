using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>GetUserAuthFactors and AdminGetUserAuthFactors.</summary>
public sealed class UserAuthFactorsTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_person_and_an_administrator_read_the_same()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.AddJaneAsync(app, MfaPool.Email, MfaPool.Phone);
        var tokens = (await local.ChooseAsync(app, "jane", "PASSWORD", ("PASSWORD", People.Password))).AuthenticationResult;

        var own = await local.Client.GetUserAuthFactorsAsync(new() { AccessToken = tokens.AccessToken });
        var theirs = await FactorsAsync(app);

        Assert.Equal("jane", own.Username);
        Assert.Equal(["PASSWORD", "EMAIL_OTP", "SMS_OTP"], own.ConfiguredUserAuthFactors);
        Assert.Null(own.UserMFASettingList);
        Assert.Null(own.PreferredMfaSetting);
        Assert.Equal("jane", theirs.Username);
        Assert.Equal(own.ConfiguredUserAuthFactors, theirs.ConfiguredUserAuthFactors);
    }

    [Fact]
    public async Task A_pool_that_has_no_use_for_an_address_does_not_count_it()
    {
        var app = await local.CreateAppAsync();
        await local.AddJaneAsync(app, MfaPool.Email, MfaPool.Phone);

        Assert.Equal(["PASSWORD"], (await FactorsAsync(app)).ConfiguredUserAuthFactors);
    }

    [Fact]
    public async Task Who_has_no_password_has_none_among_the_factors()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.SignUpAsync(app, "jane", null, People.Email(MfaPool.Email));

        Assert.Equal(["EMAIL_OTP"], (await FactorsAsync(app)).ConfiguredUserAuthFactors);
    }

    [Theory]
    [InlineData("mail", "PASSWORD EMAIL_OTP")]
    [InlineData("sms", "PASSWORD SMS_OTP")]
    [InlineData("mail sms", "PASSWORD EMAIL_OTP SMS_OTP")]
    public async Task Addresses_for_further_factors_count(string kinds, string factors)
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", kinds);
        await local.AddJaneAsync(app, MfaPool.Email, MfaPool.Phone);

        Assert.Equal(factors.Split(' '), (await FactorsAsync(app)).ConfiguredUserAuthFactors);
    }

    [Fact]
    public async Task An_authenticator_app_is_a_factor_and_its_setting_is_told_apart()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        await local.AddJaneWithAppAsync(app);

        var on = await FactorsAsync(app);
        await local.PreferAsync(app, totp: false);
        var off = await FactorsAsync(app);

        Assert.Equal(["PASSWORD", "SOFTWARE_TOKEN"], on.ConfiguredUserAuthFactors);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], on.UserMFASettingList);
        Assert.Equal("SOFTWARE_TOKEN_MFA", on.PreferredMfaSetting);
        Assert.Equal(["PASSWORD", "SOFTWARE_TOKEN"], off.ConfiguredUserAuthFactors);
        Assert.Null(off.UserMFASettingList);
        Assert.Null(off.PreferredMfaSetting);
    }

    [Fact]
    public async Task Who_is_not_there_or_brings_no_token_is_refused()
    {
        var app = await local.CreateChoiceAppAsync();

        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => FactorsAsync(app));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            "User pool us-east-1_Nowhere00 does not exist.",
            () => local.Client.AdminGetUserAuthFactorsAsync(new() { UserPoolId = "us-east-1_Nowhere00", Username = "jane" }));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid Access Token", () => local.Client.GetUserAuthFactorsAsync(new() { AccessToken = "x" }));
    }

    private Task<AdminGetUserAuthFactorsResponse> FactorsAsync(UserPoolClientType app) =>
        local.Client.AdminGetUserAuthFactorsAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
}
