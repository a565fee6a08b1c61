using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>What the pool's own functions ask, against the local pool: three riddles, and a wrong answer ends it after the third time.</summary>
public sealed class CustomJourneyTests
{
    [Theory]
    [InlineData(SignInMethod.Custom, null)]
    [InlineData(SignInMethod.CustomAfterPassword, LocalApp.Password)]
    public async Task Three_right_answers_sign_in(SignInMethod method, string? password)
    {
        await using var app = await StartAsync(method);
        var journey = await app.Journey().StartAsync(new { username = "anna", password });
        for (var round = 1; round <= 3; round++)
        {
            journey.AssertAsked("customChallenge");
            Assert.Equal($"{round}+{round}", (string?)journey.Said["challenge"]!["parameters"]!["riddle"]);
            await journey.AnswerAsync(new { type = "customChallenge", answer = $"{round + round}" });
        }

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task A_wrong_answer_is_asked_again_until_the_pool_has_had_enough()
    {
        await using var app = await StartAsync(SignInMethod.Custom);
        var journey = await app.Journey().StartAsync(new { username = "anna" });
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await journey.AnswerAsync(new { type = "customChallenge", answer = "wrong" });
            journey.AssertAsked("customChallenge");
        }

        await journey.AnswerAsync(new { type = "customChallenge", answer = "wrong" });

        journey.AssertRefused("answerNotAccepted");
    }

    [Fact]
    public async Task With_the_password_first_a_wrong_one_ends_it()
    {
        await using var app = await StartAsync(SignInMethod.CustomAfterPassword);

        var journey = await app.Journey().StartAsync(new { username = "anna", password = "Wrong-1-password" });

        journey.AssertRefused("invalidCredentials");
    }

    private static async Task<LocalApp> StartAsync(SignInMethod method)
    {
        var app = await LocalApp.StartAsync(
            client: client => client.ExplicitAuthFlows = ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            options: options => options.SignIn.Methods.Add(method));
        app.Triggers.DefineAuthChallenge = (request, response, _) =>
        {
            var customs = request.Session.Where(round => round.ChallengeName == "CUSTOM_CHALLENGE").ToArray();
            response.IssueTokens = customs.Count(round => round.ChallengeResult) == 3;
            response.FailAuthentication = customs.Count(round => !round.ChallengeResult) == 3
                || (method == SignInMethod.CustomAfterPassword && request.Session is not [{ ChallengeName: "SRP_A" }, ..]);
            response.ChallengeName = request.Session is [{ ChallengeName: "SRP_A" }] ? "PASSWORD_VERIFIER" : "CUSTOM_CHALLENGE";
            return default;
        };
        app.Triggers.CreateAuthChallenge = (request, response, _) =>
        {
            var round = 1 + request.Session.Count(one => one is { ChallengeName: "CUSTOM_CHALLENGE", ChallengeResult: true });
            response.PublicChallengeParameters["riddle"] = $"{round}+{round}";
            response.PrivateChallengeParameters["solution"] = $"{round + round}";
            return default;
        };
        app.Triggers.VerifyAuthChallengeResponse = (request, response, _) =>
        {
            response.AnswerCorrect = request.ChallengeAnswer == request.PrivateChallengeParameters["solution"];
            return default;
        };
        await app.AddUserAsync("anna");
        return app;
    }
}
