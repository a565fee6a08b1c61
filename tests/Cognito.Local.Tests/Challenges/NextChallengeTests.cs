using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Tests.Challenges;

/// <summary>Behaviour §3.4 and §3.5 as a table: pool, user, what has passed, what comes next.</summary>
public class NextChallengeTests
{
    /// <summary>
    /// Pool: mode, the factors it enables, how passwords are recovered (R-), whether passkeys that verify the user are two factors
    /// (multi), whether remembered devices replace MFA (devices). User: what they have (phone, mail, app), what they turned on (+)
    /// and prefer (*), or whether a temporary password waits (new). Passed: factors and challenges; at-device: they named a
    /// remembered device.
    /// </summary>
    private const string Table = """
        # No MFA
        OFF                         | phone mail app          | password                   | tokens
        OFF                         |                         | srp                        | tokens
        OFF sms totp mail           | phone mail app          | srp                        | tokens
        OFF sms totp mail           | phone mail app +app     | srp                        | tokens
        OFF sms totp mail           | phone mail app *app     | password                   | tokens
        OFF sms                     | phone *sms              | srp                        | tokens
        OFF totp                    |                         | email-otp                  | tokens
        OFF totp                    |                         | sms-otp                    | tokens
        OFF                         |                         | passkey                    | tokens
        OFF                         |                         | passkey-uv                 | tokens
        OFF                         | new                     | password                   | NEW_PASSWORD_REQUIRED
        OFF                         | new                     | srp                        | NEW_PASSWORD_REQUIRED
        OFF                         |                         | srp new-password           | tokens

        # Optional, and nothing turned on
        OPTIONAL totp               |                         | srp                        | tokens
        OPTIONAL totp               | app                     | srp                        | tokens
        OPTIONAL sms                | phone                   | srp                        | tokens
        OPTIONAL mail               | mail                    | srp                        | tokens
        OPTIONAL sms totp mail      | phone mail app          | srp                        | tokens
        OPTIONAL sms totp mail      | phone mail app          | password                   | tokens
        OPTIONAL sms totp mail      | phone mail app          | email-otp                  | tokens
        OPTIONAL sms totp mail      | phone mail app          | sms-otp                    | tokens
        OPTIONAL sms totp mail      | phone mail app          | passkey                    | tokens

        # Optional, and one turned on
        OPTIONAL totp               | app +app                | srp                        | SOFTWARE_TOKEN_MFA
        OPTIONAL totp               | app +app                | password                   | SOFTWARE_TOKEN_MFA
        OPTIONAL totp               | app *app                | srp                        | SOFTWARE_TOKEN_MFA
        OPTIONAL sms                | phone +sms              | srp                        | SMS_MFA
        OPTIONAL sms                | phone *sms              | srp                        | SMS_MFA
        OPTIONAL mail               | mail +mail              | srp                        | EMAIL_OTP
        OPTIONAL mail               | mail *mail              | srp                        | EMAIL_OTP
        OPTIONAL sms totp mail      | phone mail app +app     | srp                        | SOFTWARE_TOKEN_MFA
        OPTIONAL sms totp mail      | phone mail app +sms     | srp                        | SMS_MFA
        OPTIONAL sms totp mail      | phone mail app +mail    | srp                        | EMAIL_OTP
        OPTIONAL mail R-mail,phone  | mail phone +mail        | srp                        | EMAIL_OTP
        OPTIONAL sms R-phone        | phone +sms              | srp                        | SMS_MFA

        # Optional, and turned on what cannot be asked for
        OPTIONAL sms                | app +app                | srp                        | tokens
        OPTIONAL totp               | phone +sms              | srp                        | tokens
        OPTIONAL totp               | mail +mail              | srp                        | tokens
        OPTIONAL sms                | +sms                    | srp                        | tokens
        OPTIONAL mail               | *mail                   | srp                        | tokens
        OPTIONAL totp               | +app                    | srp                        | tokens
        OPTIONAL sms totp           | app *sms +app           | srp                        | SOFTWARE_TOKEN_MFA

        # Optional, and several turned on
        OPTIONAL sms totp           | phone app +sms +app     | srp                        | SELECT_MFA_TYPE
        OPTIONAL totp mail          | mail app +mail +app     | password                   | SELECT_MFA_TYPE
        OPTIONAL sms mail           | phone mail +sms +mail   | srp                        | SELECT_MFA_TYPE
        OPTIONAL sms totp mail      | phone mail app +sms +mail +app | srp                 | SELECT_MFA_TYPE
        OPTIONAL sms totp mail      | phone mail app *sms +mail +app | srp                 | SMS_MFA
        OPTIONAL sms totp mail      | phone mail app +sms *mail +app | srp                 | EMAIL_OTP
        OPTIONAL sms totp mail      | phone mail app +sms +mail *app | srp                 | SOFTWARE_TOKEN_MFA
        OPTIONAL sms mail           | phone mail app *app +sms +mail | srp                 | SELECT_MFA_TYPE

        # Required: what is preferred comes first
        ON sms totp mail            | phone mail app *app     | srp                        | SOFTWARE_TOKEN_MFA
        ON sms totp mail            | phone mail app *sms     | srp                        | SMS_MFA
        ON sms totp mail            | phone mail app *mail    | srp                        | EMAIL_OTP
        ON sms totp mail            | phone mail app *mail +sms +app | password            | EMAIL_OTP
        ON sms mail R-mail,phone    | phone mail *mail        | srp                        | EMAIL_OTP
        ON sms                      | app *app phone          | srp                        | SMS_MFA
        ON totp                     | app phone *sms          | srp                        | SOFTWARE_TOKEN_MFA

        # Required: a registered app
        ON totp                     | app                     | srp                        | SOFTWARE_TOKEN_MFA
        ON totp                     | app                     | password                   | SOFTWARE_TOKEN_MFA
        ON totp                     | app phone mail          | srp                        | SOFTWARE_TOKEN_MFA
        ON sms totp                 | app                     | srp                        | SOFTWARE_TOKEN_MFA
        ON sms totp                 | app mail                | srp                        | SOFTWARE_TOKEN_MFA
        ON sms totp                 | app phone               | srp                        | SELECT_MFA_TYPE
        ON totp mail                | app mail                | srp                        | SELECT_MFA_TYPE
        ON totp mail                | app phone               | srp                        | SOFTWARE_TOKEN_MFA
        ON sms totp mail            | app phone mail          | srp                        | SELECT_MFA_TYPE
        ON sms totp R-phone         | app phone               | srp                        | SOFTWARE_TOKEN_MFA
        ON totp mail R-mail,phone   | app mail                | srp                        | SOFTWARE_TOKEN_MFA
        ON totp mail R-phone,mail   | app mail                | srp                        | SELECT_MFA_TYPE
        ON sms totp mail R-mail,phone | app phone mail        | srp                        | SELECT_MFA_TYPE

        # Required: no app, or one that the pool does not ask for any longer
        ON sms                      | phone                   | srp                        | SMS_MFA
        ON sms                      | phone                   | password                   | SMS_MFA
        ON sms                      | phone app               | srp                        | SMS_MFA
        ON mail                     | mail                    | srp                        | EMAIL_OTP
        ON mail                     | mail app                | srp                        | EMAIL_OTP
        ON sms totp                 | phone                   | srp                        | SMS_MFA
        ON totp mail                | mail                    | srp                        | EMAIL_OTP
        ON sms mail                 | phone                   | srp                        | SMS_MFA
        ON sms mail                 | mail                    | srp                        | EMAIL_OTP
        ON sms mail                 | phone mail              | srp                        | SELECT_MFA_TYPE
        ON sms totp mail            | phone mail              | srp                        | SELECT_MFA_TYPE
        ON sms                      | phone mail              | srp                        | SMS_MFA
        ON mail                     | phone mail              | srp                        | EMAIL_OTP

        # Required: no code goes where passwords are recovered
        ON sms mail R-mail,phone    | phone mail              | srp                        | SMS_MFA
        ON sms mail R-phone,mail    | phone mail              | srp                        | EMAIL_OTP
        ON sms mail R-admin         | phone mail              | srp                        | SELECT_MFA_TYPE
        ON sms R-admin              | phone                   | srp                        | SMS_MFA
        ON sms R-mail               | phone                   | srp                        | SMS_MFA
        ON sms R-mail,phone         | phone                   | srp                        | SMS_MFA
        ON mail R-phone             | mail                    | srp                        | EMAIL_OTP
        ON sms R-phone              | phone                   | srp                        | error
        ON mail R-mail,phone        | mail                    | srp                        | error
        ON sms totp R-phone,mail    | phone                   | srp                        | error
        ON totp mail R-mail,phone   | mail                    | password                   | error
        ON sms totp R-phone         | phone mail              | srp                        | MFA_SETUP
        ON sms R-phone              | phone mail              | srp                        | error

        # Required: nothing there yet
        ON totp                     |                         | srp                        | MFA_SETUP
        ON totp                     |                         | password                   | MFA_SETUP
        ON totp                     | mail                    | srp                        | MFA_SETUP
        ON totp                     | phone                   | srp                        | MFA_SETUP
        ON totp                     | phone mail              | srp                        | MFA_SETUP
        ON totp R-mail              | mail                    | srp                        | MFA_SETUP
        ON totp R-phone             | phone                   | srp                        | MFA_SETUP
        ON sms                      |                         | srp                        | MFA_SETUP
        ON mail                     |                         | srp                        | MFA_SETUP
        ON sms totp mail            |                         | srp                        | MFA_SETUP
        ON sms totp                 | mail                    | srp                        | MFA_SETUP
        ON totp mail                | phone                   | srp                        | MFA_SETUP
        ON mail                     | phone                   | srp                        | error
        ON sms                      | mail                    | srp                        | error
        ON sms                      | mail app                | srp                        | error
        ON                          |                         | srp                        | error
        ON mail R-mail,phone        |                         | srp                        | error
        ON sms mail R-mail,phone    |                         | srp                        | MFA_SETUP

        # A new password comes before MFA
        ON totp                     | new                     | srp                        | NEW_PASSWORD_REQUIRED
        ON totp                     | new app *app            | password                   | NEW_PASSWORD_REQUIRED
        OPTIONAL totp               | new app *app            | srp                        | NEW_PASSWORD_REQUIRED
        ON totp                     |                         | srp new-password           | MFA_SETUP
        ON totp                     | app                     | srp new-password           | SOFTWARE_TOKEN_MFA
        ON sms                      | phone                   | password new-password      | SMS_MFA
        OPTIONAL totp               | app *app                | srp new-password           | SOFTWARE_TOKEN_MFA

        # What has passed is not asked for again
        ON totp                     | app                     | srp app                    | tokens
        ON sms                      | phone                   | srp sms                    | tokens
        ON mail                     | mail                    | srp mail                   | tokens
        ON totp                     | app                     | srp setup                  | tokens
        ON sms totp mail            | phone mail app          | password new-password mail | tokens
        OPTIONAL totp               | app *app                | srp app                    | tokens
        OPTIONAL sms totp           | phone app +sms +app     | srp sms                    | tokens

        # A code as the first factor is none beside it
        OPTIONAL mail               | mail *mail              | email-otp                  | EMAIL_OTP
        OPTIONAL totp               | mail app *app           | email-otp                  | SOFTWARE_TOKEN_MFA
        OPTIONAL sms                | phone *sms              | sms-otp                    | SMS_MFA
        OPTIONAL mail               | mail *mail              | email-otp mail             | tokens

        # Passkeys
        ON totp                     | app                     | passkey                    | SOFTWARE_TOKEN_MFA
        ON totp                     | app                     | passkey-uv                 | SOFTWARE_TOKEN_MFA
        ON totp multi               | app                     | passkey                    | SOFTWARE_TOKEN_MFA
        ON totp multi               | app                     | passkey-uv                 | tokens
        ON totp multi               |                         | passkey-uv                 | tokens
        ON sms multi R-phone        | phone                   | passkey-uv                 | tokens
        OPTIONAL totp               | app *app                | passkey-uv                 | SOFTWARE_TOKEN_MFA
        OPTIONAL totp multi         | app *app                | passkey-uv                 | tokens
        OPTIONAL totp multi         | app *app                | passkey                    | SOFTWARE_TOKEN_MFA
        OPTIONAL totp multi         | app *app                | srp                        | SOFTWARE_TOKEN_MFA

        # Devices prove themselves last; where the pool says so, instead of MFA
        OFF                         |                         | srp at-device              | DEVICE_SRP_AUTH
        OFF                         | new                     | srp at-device              | NEW_PASSWORD_REQUIRED
        OFF                         |                         | srp device-srp at-device   | DEVICE_PASSWORD_VERIFIER
        OFF                         |                         | srp device-srp device at-device | tokens
        ON totp                     | app                     | srp at-device              | SOFTWARE_TOKEN_MFA
        ON totp                     | app                     | srp app at-device          | DEVICE_SRP_AUTH
        ON totp                     | app                     | srp app device-srp at-device | DEVICE_PASSWORD_VERIFIER
        ON totp                     | app                     | srp app device-srp device at-device | tokens
        ON totp devices             | app                     | srp at-device              | DEVICE_SRP_AUTH
        ON totp devices             | app                     | srp device-srp at-device   | DEVICE_PASSWORD_VERIFIER
        ON totp devices             | app                     | srp device-srp device at-device | tokens
        ON totp devices             | app                     | srp                        | SOFTWARE_TOKEN_MFA
        ON totp devices             | app                     | srp app                    | tokens
        ON totp devices             | app                     | srp device-srp device      | SOFTWARE_TOKEN_MFA
        ON totp devices             |                         | srp at-device              | DEVICE_SRP_AUTH
        ON totp devices             | new app                 | srp at-device              | NEW_PASSWORD_REQUIRED
        OPTIONAL totp devices       | app *app                | srp at-device              | DEVICE_SRP_AUTH
        OPTIONAL totp devices       | app *app                | srp                        | SOFTWARE_TOKEN_MFA
        OPTIONAL totp               | app *app                | srp at-device              | SOFTWARE_TOKEN_MFA

        # Challenges of the triggers
        OFF                         |                         | CUSTOM custom              | CUSTOM_CHALLENGE
        OFF                         |                         | CUSTOM srp                 | CUSTOM_CHALLENGE
        OFF                         |                         | CUSTOM custom decided      | tokens
        OFF                         |                         | CUSTOM custom at-device    | CUSTOM_CHALLENGE
        OFF                         |                         | CUSTOM custom decided at-device | DEVICE_SRP_AUTH
        OFF                         | new                     | CUSTOM srp                 | NEW_PASSWORD_REQUIRED
        ON totp                     | app                     | CUSTOM custom              | CUSTOM_CHALLENGE
        ON totp                     | app                     | CUSTOM custom decided      | tokens
        ON totp                     | app                     | CUSTOM srp                 | SOFTWARE_TOKEN_MFA
        ON totp                     |                         | CUSTOM srp                 | MFA_SETUP
        ON totp                     | app                     | CUSTOM srp app             | CUSTOM_CHALLENGE
        ON totp                     | app                     | CUSTOM srp app custom      | CUSTOM_CHALLENGE
        ON totp                     | app                     | CUSTOM srp app custom decided | tokens
        ON totp devices             | app                     | CUSTOM srp at-device       | CUSTOM_CHALLENGE
        ON totp devices             | app                     | CUSTOM srp custom decided at-device | DEVICE_SRP_AUTH
        ON totp devices             | app                     | CUSTOM srp custom decided device-srp at-device | DEVICE_PASSWORD_VERIFIER
        OPTIONAL totp               | app *app                | CUSTOM srp                 | SOFTWARE_TOKEN_MFA
        OPTIONAL totp               | app                     | CUSTOM srp                 | CUSTOM_CHALLENGE
        """;

    private static readonly Dictionary<string, string> s_names = new()
    {
        ["password"] = "PASSWORD",
        ["srp"] = "PASSWORD_VERIFIER",
        ["email-otp"] = "EMAIL_OTP",
        ["sms-otp"] = "SMS_OTP",
        ["passkey"] = "WEB_AUTHN",
        ["passkey-uv"] = Attempt.VerifiedPasskey,
        ["custom"] = "CUSTOM_CHALLENGE",
        ["decided"] = Attempt.Decided,
        ["new-password"] = "NEW_PASSWORD_REQUIRED",
        ["sms"] = "SMS_MFA",
        ["app"] = "SOFTWARE_TOKEN_MFA",
        ["mail"] = "EMAIL_OTP",
        ["setup"] = "MFA_SETUP",
        ["device-srp"] = "DEVICE_SRP_AUTH",
        ["device"] = "DEVICE_PASSWORD_VERIFIER",
    };

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var line in Table.Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal)))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                rows.Add(cells[0], cells[1], cells[2], cells[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_comes_next_follows_from_pool_user_and_what_has_passed(string pool, string user, string passed, string next)
    {
        var words = passed.Split(' ');
        var attempt = new Attempt(words[0] == "CUSTOM" ? Flows.Custom : Flows.Srp, default, [.. words.Where(s_names.ContainsKey).Select(word => s_names[word])]);

        string Next() => NextChallenge.After(Pool(pool), Config(pool), User(user), attempt, words.Contains("at-device")) ?? "tokens";

        if (next == "error")
            Assert.Equal("InvalidUserPoolConfigurationException", Assert.Throws<ServiceException>(Next).Name);
        else
            Assert.Equal(next, Next());
    }

    [Theory]
    [InlineData("OPTIONAL sms totp mail", "phone mail app +sms +mail +app", "SMS_MFA SOFTWARE_TOKEN_MFA EMAIL_OTP", "")]
    [InlineData("OPTIONAL sms totp mail", "phone mail app +sms +app", "SMS_MFA SOFTWARE_TOKEN_MFA", "")]
    [InlineData("ON sms totp mail", "phone mail", "SMS_MFA EMAIL_OTP", "")]
    [InlineData("ON sms totp mail", "app mail", "SOFTWARE_TOKEN_MFA EMAIL_OTP", "")]
    [InlineData("ON sms totp mail R-mail,phone", "app mail phone", "SMS_MFA SOFTWARE_TOKEN_MFA", "")]
    [InlineData("ON sms totp mail", "", "", "SMS_MFA SOFTWARE_TOKEN_MFA EMAIL_OTP")]
    [InlineData("ON sms totp mail R-mail,phone", "", "", "SMS_MFA SOFTWARE_TOKEN_MFA")]
    [InlineData("ON sms totp mail R-phone,mail", "", "", "SOFTWARE_TOKEN_MFA EMAIL_OTP")]
    [InlineData("ON sms totp mail R-admin", "", "", "SMS_MFA SOFTWARE_TOKEN_MFA EMAIL_OTP")]
    [InlineData("ON totp mail", "phone", "", "SOFTWARE_TOKEN_MFA")]
    [InlineData("OPTIONAL sms totp mail", "", "", "")]
    public void Choices_are_what_can_be_asked_for_and_set_up(string pool, string user, string kinds, string setup)
    {
        var factors = FurtherFactors.Of(Pool(pool), Config(pool), User(user));

        Assert.Equal(kinds, string.Join(' ', factors.Kinds.Select(MfaKinds.Name)));
        Assert.Equal(setup, string.Join(' ', factors.Setup.Select(MfaKinds.Name)));
    }

    private static UserPoolType Pool(string text)
    {
        var words = text.Split(' ');
        var recovery = words.FirstOrDefault(word => word.StartsWith("R-", StringComparison.Ordinal))?[2..].Split(',');
        return new()
        {
            MfaConfiguration = words[0],
            SmsConfiguration = words.Contains("sms") ? new() : null,
            DeviceConfiguration = words.Contains("devices") ? new() { ChallengeRequiredOnNewDevice = true } : null,
            AccountRecoverySetting = recovery is null ? null : new()
            {
                RecoveryMechanisms = [.. recovery.Select((name, i) => new RecoveryOptionType
                {
                    Priority = i + 1,
                    Name = name switch { "mail" => "verified_email", "phone" => "verified_phone_number", _ => "admin_only" },
                })],
            },
        };
    }

    private static GetUserPoolMfaConfigResponse Config(string text)
    {
        var words = text.Split(' ');
        return new()
        {
            SoftwareTokenMfaConfiguration = new() { Enabled = words.Contains("totp") },
            EmailMfaConfiguration = words.Contains("mail") ? new() : null,
            WebAuthnConfiguration = words.Contains("multi") ? new() { FactorConfiguration = "MULTI_FACTOR_WITH_USER_VERIFICATION" } : null,
        };
    }

    private static User User(string text)
    {
        var words = text.Split(' ');
        var attributes = new Dictionary<string, string>();
        if (words.Contains("phone"))
            attributes["phone_number"] = "+15550100";
        if (words.Contains("mail"))
            attributes["email"] = "jane@example.com";
        return new()
        {
            PoolId = "p_1",
            Username = "jane",
            Key = "jane",
            Sub = "1",
            Status = words.Contains("new") ? UserStatus.FORCE_CHANGE_PASSWORD : UserStatus.CONFIRMED,
            CreatedAt = default,
            ModifiedAt = default,
            Attributes = attributes,
            SoftwareToken = words.Contains("app") ? new([], null, 0) : null,
            Mfa = new()
            {
                Sms = words.Contains("+sms") || words.Contains("*sms"),
                Email = words.Contains("+mail") || words.Contains("*mail"),
                SoftwareToken = words.Contains("+app") || words.Contains("*app"),
                Preferred = words.FirstOrDefault(word => word.StartsWith('*')) is { } preferred ? s_names[preferred[1..]] : null,
            },
        };
    }
}
