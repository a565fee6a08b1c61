namespace Cognito.Journeys.Foreign;

/// <summary>Further factors: codes by message, an authenticator app by otpauth, the choice between them, and setting one up.</summary>
public sealed class MfaTests(ForeignWorld world)
{
    private const string Phone = "+15555550100";
    private const string WrongCode = "Invalid code or auth state for the user.";

    [Fact]
    public async Task An_app_is_set_up_on_the_way_and_asked_for_from_then_on()
    {
        var pool = await StartAsync(new { MfaConfiguration = "ON", SoftwareTokenMfaConfiguration = new { Enabled = true } });
        var ada = new Conversation(pool, "ada");

        await ada.BeginWithPasswordAsync();
        Assert.Equal("MFA_SETUP", ada.Challenge);
        Assert.Equal("""["SOFTWARE_TOKEN_MFA"]""", ada.Last.Text("ChallengeParameters", "MFAS_CAN_SETUP"));
        await ada.RefusedAsync("NotAuthorizedException", "Invalid session for the user.");
        var (secret, used) = await RegisterAsync(pool, ada);
        await ada.AnswerAsync();
        await pool.VerifyAsync(ada.Tokens.Text("AccessToken"), "access");

        await ada.BeginWithPasswordAsync();
        Assert.Equal("SOFTWARE_TOKEN_MFA", ada.Challenge);
        await ada.RefusedAsync("ExpiredCodeException", "Your software token has already been used once.", ("SOFTWARE_TOKEN_MFA_CODE", used));
        await ada.RefusedAsync("CodeMismatchException", "Invalid code received for user", ("SOFTWARE_TOKEN_MFA_CODE", await CodeAsync(pool, secret, 10)));
        await ada.AnswerAsync(("SOFTWARE_TOKEN_MFA_CODE", await CodeAsync(pool, secret, 1)));
        var user = await pool.SendAsync("GetUser", new { AccessToken = ada.Tokens.Text("AccessToken") });
        Assert.Equal("SOFTWARE_TOKEN_MFA", user.Text("PreferredMfaSetting"));
    }

    [Fact]
    public async Task An_address_is_set_up_on_the_way_by_its_code()
    {
        var pool = await StartAsync(new { MfaConfiguration = "ON", EmailMfaConfiguration = new { } });
        await pool.SendAsync("AdminCreateUser", new { UserPoolId = pool.Id, Username = "ida", TemporaryPassword = "Temporary-1", MessageAction = "SUPPRESS" });
        await pool.SendAsync("AdminSetUserPassword", new { UserPoolId = pool.Id, Username = "ida", ForeignPool.Password, Permanent = true });
        var ida = new Conversation(pool, "ida");

        await ida.BeginWithPasswordAsync();
        await ida.RefusedAsync("InvalidParameterException", "Invalid email address format.", ("EMAIL", "ida"));
        await ida.AnswerAsync(("EMAIL", "ida@example.com"));
        Assert.Equal("EMAIL_OTP", ida.Challenge);
        var code = await pool.CodeForAsync("ida");
        await ida.RefusedAsync("CodeMismatchException", WrongCode, ("EMAIL_OTP_CODE", code + "0"));
        await ida.AnswerAsync(("EMAIL_OTP_CODE", code));

        Assert.Equal("true", (await pool.VerifyAsync(ida.Tokens.Text("IdToken"), "id"))["email_verified"]!.ToString());
    }

    [Theory]
    [InlineData("SMS_MFA")]
    [InlineData("EMAIL_OTP")]
    [InlineData("SOFTWARE_TOKEN_MFA")]
    public async Task Who_has_several_chooses_one(string choice)
    {
        var pool = await StartAsync(new
        {
            MfaConfiguration = "OPTIONAL",
            SmsMfaConfiguration = new { SmsConfiguration = new { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" } },
            SoftwareTokenMfaConfiguration = new { Enabled = true },
            EmailMfaConfiguration = new { },
        });
        var ada = new Conversation(pool, "ada");
        await ada.BeginWithPasswordAsync();
        var secret = await RegisterAsync(pool, ada.Tokens.Text("AccessToken"));
        await pool.SendAsync("AdminUpdateUserAttributes", new { UserPoolId = pool.Id, Username = "ada", UserAttributes = new[] { new { Name = "phone_number", Value = Phone } } });
        var on = new { Enabled = true };
        await pool.SendAsync("SetUserMFAPreference", new
        {
            AccessToken = ada.Tokens.Text("AccessToken"),
            SMSMfaSettings = on,
            SoftwareTokenMfaSettings = on,
            EmailMfaSettings = on,
        });

        await ada.BeginWithPasswordAsync();
        Assert.Equal("SELECT_MFA_TYPE", ada.Challenge);
        await ada.RefusedAsync("InvalidParameterException", "Missing required parameter ANSWER");
        await ada.AnswerAsync(("ANSWER", choice));
        Assert.Equal(choice, ada.Challenge);
        var isApp = choice == "SOFTWARE_TOKEN_MFA";
        await ada.RefusedAsync("CodeMismatchException", isApp ? "Invalid code received for user" : WrongCode, (choice + "_CODE", "x"));
        await ada.AnswerAsync((choice + "_CODE", choice switch
        {
            "SMS_MFA" => await pool.CodeToAsync(Phone),
            "EMAIL_OTP" => await pool.CodeForAsync("ada"),
            _ => await CodeAsync(pool, secret, 1),
        }));

        Assert.NotNull(ada.Tokens["RefreshToken"]);
    }

    /// <summary>In the course of a sign-in that asks for it.</summary>
    private static async Task<(string Secret, string Used)> RegisterAsync(ForeignPool pool, Conversation person)
    {
        var associated = await pool.SendAsync("AssociateSoftwareToken", new { Session = person.Last.Text("Session") });
        var (secret, session) = (associated.Text("SecretCode"), associated.Text("Session"));
        await Expect.RefusalAsync(
            "EnableSoftwareTokenMFAException",
            "Code mismatch and fail enable Software Token MFA",
            pool.SendAsync("VerifySoftwareToken", new { Session = session, UserCode = await CodeAsync(pool, secret, 10) }));
        var code = await CodeAsync(pool, secret);
        var verified = await pool.SendAsync("VerifySoftwareToken", new { Session = session, UserCode = code });
        Assert.Equal("SUCCESS", verified.Text("Status"));
        person.TakeSession(verified.Text("Session"));
        return (secret, code);
    }

    private static async Task<string> RegisterAsync(ForeignPool pool, string accessToken)
    {
        var secret = (await pool.SendAsync("AssociateSoftwareToken", new { AccessToken = accessToken })).Text("SecretCode");
        await pool.SendAsync("VerifySoftwareToken", new { AccessToken = accessToken, UserCode = await CodeAsync(pool, secret), FriendlyDeviceName = "telephone" });
        return secret;
    }

    private static async Task<string> CodeAsync(ForeignPool pool, string secret, int steps = 0) =>
        (await pool.Clients.DoAsync("totp", new { secret, steps }))!.GetValue<string>();

    private async Task<ForeignPool> StartAsync(object mfa)
    {
        var pool = await world.CreatePoolAsync(poolSettings: new
        {
            EmailConfiguration = new { EmailSendingAccount = "DEVELOPER", SourceArn = "arn:aws:ses:us-east-1:000000000000:identity/pool@example.com" },
        });
        var config = System.Text.Json.JsonSerializer.SerializeToNode(mfa)!.AsObject();
        config["UserPoolId"] = pool.Id;
        await pool.SendAsync("SetUserPoolMfaConfig", config);
        await pool.AddUserAsync("ada");
        return pool;
    }
}
