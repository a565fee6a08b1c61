using System.Globalization;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Challenges;

public sealed class PasswordVerifierRuleTests : IDisposable
{
    private const string Incorrect = "Incorrect username or password.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_proof_gives_tokens()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();

        var challenge = await local.StartSrpAsync(app, "jane", srp.A);
        var answer = await local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, challenge.ChallengeParameters, People.Password));

        Assert.Equal(ChallengeNameType.PASSWORD_VERIFIER, challenge.ChallengeName);
        Assert.Null(challenge.Session);
        Assert.Equal(
            ["SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP"], challenge.ChallengeParameters.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(challenge.ChallengeParameters["SECRET_BLOCK"].Length, 1200, 1700);
        Assert.Null(answer.ChallengeName);
        Assert.Null(answer.Session);
        Assert.Empty(answer.ChallengeParameters ?? []);
        var tokens = answer.AuthenticationResult;
        Assert.Equal("Bearer", tokens.TokenType);
        Assert.Equal(3600, tokens.ExpiresIn);
        Assert.Equal("jane", (await local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken })).Username);
        Assert.InRange(tokens.RefreshToken.Length, 1700, 1900);
    }

    [Fact]
    public async Task Administrators_start_the_same_challenge()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();

        var challenge = await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_SRP_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["SRP_A"] = srp.A },
        });
        var proof = local.Prove(app, srp, challenge.ChallengeParameters, People.Password);
        var answer = await local.Client.AdminRespondToAuthChallengeAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ChallengeName = ChallengeNameType.PASSWORD_VERIFIER,
            ChallengeResponses = proof.ChallengeResponses,
        });

        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Theory]
    [InlineData("email")]
    [InlineData("EMAIL")]
    public async Task An_alias_and_the_wrong_case_lead_to_the_real_name(string typed)
    {
        var app = await local.CreateAppAsync(pool =>
        {
            pool.AliasAttributes = ["email"];
            pool.UsernameConfiguration = new() { CaseSensitive = false };
        });
        await local.RegisterAsync(app, "Jane");
        using var srp = new SrpClient();

        var challenge = await local.StartSrpAsync(app, typed == "email" ? "jane@example.com" : "JANE@EXAMPLE.COM", srp.A);
        var answer = await local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, challenge.ChallengeParameters, People.Password));

        Assert.Equal("Jane", challenge.ChallengeParameters["USER_ID_FOR_SRP"]);
        Assert.NotNull(answer.AuthenticationResult);
    }

    [Theory]
    [InlineData("wrong password")]
    [InlineData("signature of zeros")]
    [InlineData("signature that is no base64")]
    [InlineData("empty block")]
    [InlineData("tampered block")]
    [InlineData("block that is no base64")]
    [InlineData("oversized block")]
    [InlineData("block of another user")]
    [InlineData("zero-padded day")]
    [InlineData("wrong weekday")]
    [InlineData("other timestamp than signed")]
    [InlineData("name of another user")]
    public async Task A_wrong_proof_is_refused_and_nothing_changes(string flaw)
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var before = local.Picture(app.UserPoolId);
        using var srp = new SrpClient();
        var challenge = (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters;
        var foreign = (await local.StartSrpAsync(app, "bob", srp.A)).ChallengeParameters;
        var timestamp = flaw switch
        {
            "zero-padded day" => local.Clock.GetUtcNow().ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture),
            "wrong weekday" => "Fri" + SrpTimestamp.Format(local.Clock.GetUtcNow())[3..],
            _ => null,
        };
        var proof = local.Prove(app, srp, challenge, flaw == "wrong password" ? "Wrong-Passw0rd" : People.Password, timestamp);
        var responses = proof.ChallengeResponses;
        var block = challenge["SECRET_BLOCK"];
        switch (flaw)
        {
            case "signature of zeros":
                responses["PASSWORD_CLAIM_SIGNATURE"] = Convert.ToBase64String(new byte[32]);
                break;
            case "signature that is no base64":
                responses["PASSWORD_CLAIM_SIGNATURE"] = "'; DROP TABLE users; --";
                break;
            case "empty block":
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = "AAAA";
                break;
            case "tampered block":
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = block[..600] + (block[600] == 'A' ? 'B' : 'A') + block[601..];
                break;
            case "block that is no base64":
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = "{\"\u0000\uD83D\uDE00\"}";
                break;
            case "oversized block":
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = new string('A', 20_000);
                break;
            case "block of another user":
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = foreign["SECRET_BLOCK"];
                break;
            case "other timestamp than signed":
                responses["TIMESTAMP"] = SrpTimestamp.Format(local.Clock.GetUtcNow().AddSeconds(1));
                break;
            case "name of another user":
                responses["USERNAME"] = "bob";
                break;
        }

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.Client.RespondToAuthChallengeAsync(proof));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Theory]
    [InlineData("USERNAME")]
    [InlineData("PASSWORD_CLAIM_SECRET_BLOCK")]
    [InlineData("PASSWORD_CLAIM_SIGNATURE")]
    [InlineData("TIMESTAMP")]
    public async Task Each_part_of_the_answer_is_needed(string parameter)
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var challenge = (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters;
        var proof = local.Prove(app, srp, challenge, People.Password);

        var whole = proof.ChallengeResponses[parameter];
        proof.ChallengeResponses.Remove(parameter);
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Missing required parameter " + parameter, () => local.Client.RespondToAuthChallengeAsync(proof));

        proof.ChallengeResponses[parameter] = whole;
        Assert.NotNull((await local.Client.RespondToAuthChallengeAsync(proof)).AuthenticationResult);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("-1")]
    [InlineData("N")]
    [InlineData("2N")]
    [InlineData("long")]
    public async Task A_public_number_that_would_give_the_secret_away_is_refused(string a)
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var n = Convert.ToHexString(SrpGroup.N.ToArray());
        var number = a switch
        {
            "N" => n,
            "2N" => System.Numerics.BigInteger.Parse("0" + n, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var value
                ? (2 * value).ToString("X", CultureInfo.InvariantCulture)
                : "",
            "long" => new string('f', 5000),
            _ => a,
        };

        await LocalPool.RefusedAsync<InvalidParameterException>(
            a.Length == 0 ? "Missing required parameter SRP_A" : "Invalid SRP_A", () => local.StartSrpAsync(app, "jane", number));
    }

    [Fact]
    public async Task A_secret_block_is_good_for_one_answer()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var right = local.Prove(app, srp, (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters, People.Password);
        var challenge = (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters;

        await local.Client.RespondToAuthChallengeAsync(right);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.", () => local.Client.RespondToAuthChallengeAsync(right));

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Incorrect, () => local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, challenge, "Wrong-Passw0rd")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, challenge, People.Password)));
    }

    [Theory]
    [InlineData(null, 179, true)]
    [InlineData(null, 180, false)]
    [InlineData(15, 899, true)]
    [InlineData(15, 900, false)]
    public async Task A_secret_block_lives_as_long_as_the_client_s_sessions(int? minutes, int seconds, bool good)
    {
        var app = await local.CreateAppAsync(client: client => client.AuthSessionValidity = minutes);
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var proof = local.Prove(app, srp, (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters, People.Password);
        local.Clock.Advance(TimeSpan.FromSeconds(seconds));

        var error = await Record.ExceptionAsync(() => local.Client.RespondToAuthChallengeAsync(proof));

        Assert.Equal(good ? null : "Invalid session for the user, session is expired.", error?.Message);
    }

    [Fact]
    public async Task A_secret_block_is_good_only_for_its_client_and_its_pool()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var sibling = await local.CreateAppClientAsync(app.UserPoolId);
        var elsewhere = await local.CreateAppAsync();
        await local.RegisterAsync(elsewhere, "jane");
        using var srp = new SrpClient();
        var proof = local.Prove(app, srp, (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters, People.Password);

        foreach (var other in new[] { sibling, elsewhere })
        {
            proof.ClientId = other.ClientId;
            await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.Client.RespondToAuthChallengeAsync(proof));
        }

        proof.ClientId = app.ClientId;
        Assert.NotNull((await local.Client.RespondToAuthChallengeAsync(proof)).AuthenticationResult);
    }

    [Fact]
    public async Task Of_two_answers_at_once_with_one_block_one_wins()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var proof = local.Prove(app, srp, (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters, People.Password);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            await Record.ExceptionAsync(() => local.Client.RespondToAuthChallengeAsync(proof)))));

        Assert.Single(results, error => error is null);
        Assert.All(
            results.Where(error => error is not null),
            error => Assert.Equal("Invalid session for the user, session can only be used once.", error!.Message));
    }

    [Fact]
    public async Task A_proof_of_the_former_password_is_worth_nothing()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        using var srp = new SrpClient();
        var proof = local.Prove(app, srp, (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters, People.Password);
        await local.Client.ChangePasswordAsync(
            new() { AccessToken = tokens.AccessToken, PreviousPassword = People.Password, ProposedPassword = "New-Passw0rd" });

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.Client.RespondToAuthChallengeAsync(proof));
    }
}
