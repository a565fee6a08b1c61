namespace Cognito.Journeys.Foreign;

/// <summary>CUSTOM_AUTH: the pool asks Lambda functions what to ask, over HTTP.</summary>
public sealed class CustomChallengeTests(ForeignWorld world)
{
    private static readonly string[] s_flows = ["ALLOW_CUSTOM_AUTH"];

    [Fact]
    public async Task A_question_is_answered_wrongly_and_then_rightly()
    {
        var talk = await StartAsync();

        await talk.BeginAsync("CUSTOM_AUTH");
        Assert.Equal("CUSTOM_CHALLENGE", talk.Challenge);
        Assert.Equal("Say the word.", talk.Last.Text("ChallengeParameters", "question"));
        Assert.Null(talk.Last["ChallengeParameters"]!["answer"]);
        await talk.AnswerAsync(("ANSWER", "xyzzy"));
        Assert.Equal("CUSTOM_CHALLENGE", talk.Challenge);
        await talk.AnswerAsync(("ANSWER", "plugh"));

        Assert.NotNull(talk.Tokens["RefreshToken"]);
    }

    [Fact]
    public async Task After_three_wrong_answers_the_sign_in_has_failed()
    {
        var talk = await StartAsync();

        await talk.BeginAsync("CUSTOM_AUTH");
        await talk.AnswerAsync(("ANSWER", "xyzzy"));
        await talk.AnswerAsync(("ANSWER", "xyzzy"));

        await talk.RefusedAsync("NotAuthorizedException", "Incorrect username or password.", ("ANSWER", "xyzzy"));
    }

    [Fact]
    public async Task A_pool_without_functions_says_so()
    {
        var pool = await world.CreatePoolAsync(clientSettings: new { ExplicitAuthFlows = s_flows });
        await pool.AddUserAsync("ada");

        await Expect.RefusalAsync(
            "InvalidParameterException",
            "Custom auth lambda trigger is not configured for the user pool.",
            new Conversation(pool, "ada").BeginAsync("CUSTOM_AUTH"));
    }

    private async Task<Conversation> StartAsync()
    {
        var pool = await world.CreatePoolAsync(
            poolSettings: new
            {
                LambdaConfig = new
                {
                    DefineAuthChallenge = Functions.Arn("define"),
                    CreateAuthChallenge = Functions.Arn("create"),
                    VerifyAuthChallengeResponse = Functions.Arn("verify"),
                },
            },
            clientSettings: new { ExplicitAuthFlows = s_flows });
        await pool.AddUserAsync("ada");
        return new Conversation(pool, "ada");
    }
}
