using System.Security.Cryptography;
using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Tokens;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tests.Challenges;

public class SessionsTests
{
    private static readonly UserPoolClientType App = new() { ClientId = "client", UserPoolId = "eu-west-1_Abc123" };

    private static readonly Session Jane = new()
    {
        Id = "id",
        PoolId = App.UserPoolId!,
        ClientId = App.ClientId!,
        Challenge = "NEW_PASSWORD_REQUIRED",
        Sub = "0f0e0d0c-0b0a-0908-0706-050403020100",
        Username = "jane",
        Owner = "jane",
        Attempt = new Attempt("USER_SRP_AUTH", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), ["PASSWORD_VERIFIER"])
        {
            DeviceKey = "us-east-1_11111111-2222-3333-4444-555555555555",
            TargetLevel = 2,
            Rounds = [new AuthChallengeRound("SRP_A", true, null), new AuthChallengeRound("CUSTOM_CHALLENGE", false, "captcha")],
        },
        ExpiresAt = new DateTimeOffset(2026, 1, 2, 3, 7, 5, TimeSpan.Zero),
        State = new Dictionary<string, byte[]> { ["b"] = [1, 2, 3] },
    };

    private readonly Seal seal = new(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void A_session_looks_like_the_service_s_and_comes_back_whole()
    {
        var text = Sessions.Write(seal, SessionForm.Session, Jane);
        var back = Sessions.Read(seal, SessionForm.Session, text, App, Jane.Challenge)!;

        Assert.StartsWith("AYABe", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1400, 1700);
        Assert.DoesNotContain("jane", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text)), StringComparison.Ordinal);
        Assert.Equal(Jane.State["b"], back.State["b"]);
        Assert.Equal(Jane.Attempt.Passed, back.Attempt.Passed);
        Assert.Equal(Jane.Attempt.Rounds, back.Attempt.Rounds);
        Assert.Equal(Jane with { State = back.State, Attempt = back.Attempt }, back);
        Assert.Equal(Jane.Attempt with { Passed = back.Attempt.Passed, Rounds = back.Attempt.Rounds }, back.Attempt);
    }

    [Fact]
    public void The_longest_names_still_fit()
    {
        var name = string.Concat(Enumerable.Repeat("\u6F22", 128));

        var text = Sessions.Write(seal, SessionForm.Session, Jane with { Username = name, Owner = name, State = new Dictionary<string, byte[]>() });

        Assert.InRange(text.Length, 20, 2048);
    }

    [Theory]
    [InlineData("other client")]
    [InlineData("other pool")]
    [InlineData("other challenge")]
    [InlineData("other form")]
    [InlineData("other seal")]
    [InlineData("bent")]
    [InlineData("cut")]
    [InlineData("longer")]
    [InlineData("empty")]
    [InlineData("garbage")]
    [InlineData("huge")]
    public void A_session_is_good_only_where_it_came_from(string flaw)
    {
        var text = Sessions.Write(seal, SessionForm.Session, Jane);
        var read = flaw switch
        {
            "other client" => Sessions.Read(seal, SessionForm.Session, text, App with { ClientId = "other" }, Jane.Challenge),
            "other pool" => Sessions.Read(seal, SessionForm.Session, text, App with { UserPoolId = "eu-west-1_Other" }, Jane.Challenge),
            "other challenge" => Sessions.Read(seal, SessionForm.Session, text, App, "SMS_MFA"),
            "other form" => Sessions.Read(seal, SessionForm.SecretBlock, text, App, Jane.Challenge),
            "other seal" => Sessions.Read(new Seal(new byte[32]), SessionForm.Session, text, App, Jane.Challenge),
            "bent" => Sessions.Read(seal, SessionForm.Session, text[..700] + (text[700] == 'A' ? 'B' : 'A') + text[701..], App, Jane.Challenge),
            "cut" => Sessions.Read(seal, SessionForm.Session, text[..^8], App, Jane.Challenge),
            "longer" => Sessions.Read(seal, SessionForm.Session, text + "AAAA", App, Jane.Challenge),
            "empty" => Sessions.Read(seal, SessionForm.Session, "AYABeA==", App, Jane.Challenge),
            "garbage" => Sessions.Read(seal, SessionForm.Session, "\uD83D\uDE00\0'; --", App, Jane.Challenge),
            _ => Sessions.Read(seal, SessionForm.Session, new string('A', 100_000), App, Jane.Challenge),
        };

        Assert.Null(read);
    }
}
