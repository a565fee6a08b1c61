using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Passkeys;
using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Challenges;

public class FirstFactorsTests
{
    private const string Every = "PASSWORD EMAIL_OTP SMS_OTP WEB_AUTHN";
    private const string ByPassword = "PASSWORD_SRP PASSWORD";
    private const string All = "PASSWORD_SRP PASSWORD EMAIL_OTP SMS_OTP WEB_AUTHN";
    private const string Rich = "password email phone passkey";

    [Theory]

    // What the pool allows
    [InlineData("PASSWORD", Rich, ByPassword)]
    [InlineData("PASSWORD EMAIL_OTP", Rich, ByPassword + " EMAIL_OTP")]
    [InlineData("PASSWORD SMS_OTP", Rich, ByPassword + " SMS_OTP")]
    [InlineData("PASSWORD WEB_AUTHN", Rich, ByPassword + " WEB_AUTHN")]
    [InlineData("PASSWORD EMAIL_OTP SMS_OTP", Rich, ByPassword + " EMAIL_OTP SMS_OTP")]
    [InlineData(Every, Rich, All)]
    [InlineData("WEB_AUTHN SMS_OTP EMAIL_OTP PASSWORD", Rich, All)]
    [InlineData(null, Rich, ByPassword)]

    // What the user has
    [InlineData(Every, "password", ByPassword)]
    [InlineData(Every, "email", "EMAIL_OTP")]
    [InlineData(Every, "phone", "SMS_OTP")]
    [InlineData(Every, "passkey", "WEB_AUTHN")]
    [InlineData(Every, "email phone", "EMAIL_OTP SMS_OTP")]
    [InlineData(Every, "password email", ByPassword + " EMAIL_OTP")]
    [InlineData(Every, "password passkey", ByPassword + " WEB_AUTHN")]
    [InlineData(Every, "email passkey", "EMAIL_OTP WEB_AUTHN")]
    [InlineData(Every, "", "")]
    [InlineData("PASSWORD", "email phone passkey", "")]
    [InlineData(Every, "foreign-passkey", "")]
    public void The_pool_allows_and_the_user_has(string? allowed, string has, string expected) =>
        Assert.Equal(Words(expected), FirstFactors.Of(Pool(allowed, "OFF"), Mfa("SINGLE_FACTOR"), Person(has, "CONFIRMED")));

    [Theory]
    [InlineData("UNCONFIRMED", All)]
    [InlineData("CONFIRMED", All)]
    [InlineData("RESET_REQUIRED", All)]
    [InlineData("FORCE_CHANGE_PASSWORD", ByPassword)]
    [InlineData("EXTERNAL_PROVIDER", "")]
    public void The_status_of_the_user_counts(string status, string expected) =>
        Assert.Equal(Words(expected), FirstFactors.Of(Pool(Every, "OFF"), Mfa("SINGLE_FACTOR"), Person(Rich, status)));

    [Theory]

    // A pool that asks for nothing more
    [InlineData("OFF", "", "SINGLE_FACTOR", All)]
    [InlineData("OFF", "sms totp email-mfa", "SINGLE_FACTOR", All)]
    [InlineData(null, "totp", "SINGLE_FACTOR", All)]

    // One that leaves it to the user
    [InlineData("OPTIONAL", "", "SINGLE_FACTOR", All)]
    [InlineData("OPTIONAL", "", "MULTI_FACTOR_WITH_USER_VERIFICATION", All)]
    [InlineData("OPTIONAL", "", null, All)]
    [InlineData("OPTIONAL", "sms", "SINGLE_FACTOR", ByPassword)]
    [InlineData("OPTIONAL", "totp", "SINGLE_FACTOR", ByPassword)]
    [InlineData("OPTIONAL", "email-mfa", "SINGLE_FACTOR", ByPassword)]
    [InlineData("OPTIONAL", "totp", null, ByPassword)]
    [InlineData("OPTIONAL", "sms", "MULTI_FACTOR_WITH_USER_VERIFICATION", ByPassword + " WEB_AUTHN")]
    [InlineData("OPTIONAL", "totp", "MULTI_FACTOR_WITH_USER_VERIFICATION", ByPassword + " WEB_AUTHN")]

    // One that always asks
    [InlineData("ON", "", "SINGLE_FACTOR", ByPassword)]
    [InlineData("ON", "", null, ByPassword)]
    [InlineData("ON", "", "MULTI_FACTOR_WITH_USER_VERIFICATION", ByPassword + " WEB_AUTHN")]
    [InlineData("ON", "totp", "SINGLE_FACTOR", ByPassword)]
    [InlineData("ON", "totp", "MULTI_FACTOR_WITH_USER_VERIFICATION", ByPassword + " WEB_AUTHN")]
    public void Where_a_further_factor_is_asked_for_codes_are_no_first_one(string? mfa, string on, string? passkeys, string expected) =>
        Assert.Equal(Words(expected), FirstFactors.Of(Pool(Every, mfa), Mfa(passkeys), Person($"{Rich} {on}", "CONFIRMED")));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static UserPoolType Pool(string? allowed, string? mfa) => new()
    {
        Id = "eu-west-1_Abc123",
        MfaConfiguration = mfa,
        Policies = allowed is null ? null : new() { SignInPolicy = new() { AllowedFirstAuthFactors = Words(allowed) } },
    };

    private static GetUserPoolMfaConfigResponse Mfa(string? passkeys) =>
        new() { WebAuthnConfiguration = new() { RelyingPartyId = "example.com", FactorConfiguration = passkeys } };

    private static User Person(string has, string status)
    {
        var words = Words(has);
        var attributes = new Dictionary<string, string>();
        if (words.Contains("email"))
            attributes["email"] = "jane@example.com";
        if (words.Contains("phone"))
            attributes["phone_number"] = "+15550001234";
        return new()
        {
            PoolId = "eu-west-1_Abc123",
            Username = "jane",
            Key = "jane",
            Sub = "0f0e0d0c-0b0a-0908-0706-050403020100",
            Status = Enum.Parse<UserStatus>(status),
            CreatedAt = default,
            ModifiedAt = default,
            Attributes = attributes,
            Password = words.Contains("password") ? new() { SrpSalt = [1], SrpVerifier = [2], Hash = "", SetAt = default } : null,
            Passkeys = [.. words.Where(word => word.EndsWith("passkey", StringComparison.Ordinal)).Select(word => new Passkey
            {
                Id = [1],
                PublicKey = [2],
                RelyingPartyId = word == "passkey" ? "example.com" : "example.org",
                CreatedAt = default,
                SignCount = 0,
                IsBackupEligible = false,
                IsBackedUp = false,
            })],
            Mfa = new() { Sms = words.Contains("sms"), SoftwareToken = words.Contains("totp"), Email = words.Contains("email-mfa") },
        };
    }
}
