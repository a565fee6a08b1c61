using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;

namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>What the pool's own functions ask: two riddles, of which a wrong answer may be repeated.</summary>
public sealed class SignInCustomTests
{
    [Fact]
    public async Task The_question_is_shown_and_answered()
    {
        await using var app = await StartAsync([SignInMethod.Custom]);
        using var browser = app.Browse();

        var first = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
        Assert.Equal("/sign-in/custom", first.Path);
        Assert.Equal("What is 1+1?", first.Text(".cg-lead"));
        var empty = await browser.SendAsync(first, ("answer", " "));
        Assert.Equal("Your answer: please fill this in.", empty.Text("#answer-error"));
        var wrong = await browser.SendAsync(empty, ("answer", "3"));
        Assert.Equal("That was not the answer. Please try again.", wrong.Text("#answer-error"));
        var second = await browser.SendAsync(wrong, ("answer", "2"));
        Assert.Equal("What is 2+2?", second.Text(".cg-lead"));
        Assert.Empty(second.Problems);

        Assert.Equal("/me", (await browser.SendAsync(second, ("answer", "4"))).Path);
    }

    [Fact]
    public async Task When_the_pool_has_had_enough_the_person_starts_again_with_the_name_kept()
    {
        await using var app = await StartAsync([SignInMethod.Custom]);
        using var browser = app.Browse();
        var ask = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
        for (var attempt = 0; attempt < 3; attempt++)
            ask = await browser.SendAsync(ask, ("answer", "wrong"));

        Assert.Equal("/sign-in?returnUrl=%2Fme", ask.Url.PathAndQuery);
        Assert.Equal("This was not accepted. Please start again.", Assert.Single(ask.Problems));
        Assert.Equal(SignInApp.Anna, ask.Input("username").Value);
    }

    [Fact]
    public async Task After_the_password_it_comes_when_the_app_says_so()
    {
        await using var app = await StartAsync([SignInMethod.CustomAfterPassword]);
        using var browser = app.Browse();

        var ask = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna), ("password", SignInApp.Password));

        Assert.Equal("/sign-in/custom", ask.Path);
    }

    [Fact]
    public async Task Beside_the_password_it_has_a_button_that_needs_none()
    {
        await using var app = await StartAsync([SignInMethod.Password, SignInMethod.Custom]);
        using var browser = app.Browse();
        var signIn = await browser.OpenAsync("/me");

        var ask = await browser.SendAsync(signIn, ("username", SignInApp.Anna), ("custom", "true"));

        Assert.Equal("/sign-in/custom", ask.Path);
    }

    [Fact]
    public async Task Beside_codes_it_is_one_of_the_ways_to_choose_from()
    {
        await using var app = await StartAsync([SignInMethod.Password, SignInMethod.EmailOtp, SignInMethod.Custom]);
        using var browser = app.Browse();
        var choose = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));

        var ask = await browser.SendAsync(choose, ("custom", "true"));
        Assert.Equal("/sign-in/custom", ask.Path);

        Assert.Equal("/sign-in/choose", (await browser.SendAsync(ask, ("another", "true"))).Path);
    }

    [Fact]
    public async Task Several_parameters_are_shown_by_name()
    {
        await using var app = await StartAsync([SignInMethod.Custom], hint: "less than ten");
        using var browser = app.Browse();

        var ask = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));

        Assert.Equal("hint less than ten riddle What is 1+1?", ask.Text("dl"));
    }

    [Fact]
    public async Task A_view_of_the_app_shows_the_challenges_that_it_fits()
    {
        await using var app = await StartAsync(
            [SignInMethod.Custom],
            hint: "picture",
            pages: pages =>
            {
                pages.CustomChallengeViews.Add(new("_Nowhere", "hint", "something else"));
                pages.CustomChallengeViews.Add(new("~/Areas/Cognito/Pages/Shared/_Riddle.cshtml", "hint", "picture"));
            });
        using var browser = app.Browse();

        var ask = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
        Assert.Equal("Solve this: What is 1+1?", ask.Text(".riddle"));

        Assert.Equal("Solve this: What is 2+2?", (await browser.SendAsync(ask, ("answer", "2"))).Text(".riddle"));
    }

    private static async Task<SignInApp> StartAsync(SignInMethod[] methods, string? hint = null, Action<CognitoPagesOptions>? pages = null)
    {
        var app = await SignInApp.StartAsync(methods, pages: pages, applicationName: typeof(SignInCustomTests).Assembly.GetName().Name);
        app.Triggers.DefineAuthChallenge = (request, response, _) =>
        {
            var customs = request.Session.Where(round => round.ChallengeName == "CUSTOM_CHALLENGE").ToArray();
            response.IssueTokens = customs.Count(round => round.ChallengeResult) == 2;
            response.FailAuthentication = customs.Count(round => !round.ChallengeResult) == 3;
            response.ChallengeName = request.Session is [{ ChallengeName: "SRP_A" }] ? "PASSWORD_VERIFIER" : "CUSTOM_CHALLENGE";
            return default;
        };
        app.Triggers.CreateAuthChallenge = (request, response, _) =>
        {
            var round = 1 + request.Session.Count(one => one is { ChallengeName: "CUSTOM_CHALLENGE", ChallengeResult: true });
            response.PublicChallengeParameters["riddle"] = $"What is {round}+{round}?";
            if (hint is not null)
                response.PublicChallengeParameters["hint"] = hint;
            response.PrivateChallengeParameters["solution"] = $"{round + round}";
            return default;
        };
        app.Triggers.VerifyAuthChallengeResponse = (request, response, _) =>
        {
            response.AnswerCorrect = request.ChallengeAnswer == request.PrivateChallengeParameters["solution"];
            return default;
        };
        return app;
    }
}
