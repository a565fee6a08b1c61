using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Cognito.Journeys.Foreign;

/// <summary>
/// Lambda functions as an emulator serves them. The three of a custom sign-in ask for a word until it is said, three times at most.
/// </summary>
internal sealed class Functions : IAsyncDisposable
{
    private const int Rounds = 3;
    private const string Word = "plugh";

    private readonly WebApplication _emulator;

    private Functions(WebApplication emulator) => _emulator = emulator;

    public string Address => _emulator.Urls.Single();

    public static async Task<Functions> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var emulator = builder.Build();
        emulator.MapPost("/2015-03-31/functions/{name}/invocations", (string name, JsonObject happening) =>
        {
            Invoke(name, happening["request"]!, happening["response"]!);
            return happening;
        });
        await emulator.StartAsync();
        return new Functions(emulator);
    }

    public static string Arn(string name) => $"arn:aws:lambda:us-east-1:000000000000:function:{name}";

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    private static void Invoke(string name, JsonNode request, JsonNode response)
    {
        switch (name)
        {
            case "define":
                var rounds = request["session"]!.AsArray();
                var passed = rounds.LastOrDefault()?["challengeResult"]?.GetValue<bool>() == true;
                response["issueTokens"] = passed;
                response["failAuthentication"] = !passed && rounds.Count == Rounds;
                response["challengeName"] = passed || rounds.Count == Rounds ? null : "CUSTOM_CHALLENGE";
                break;
            case "create":
                response["publicChallengeParameters"] = new JsonObject { ["question"] = "Say the word." };
                response["privateChallengeParameters"] = new JsonObject { ["answer"] = Word };
                break;
            case "verify":
                response["answerCorrect"] = (string?)request["challengeAnswer"] == (string?)request["privateChallengeParameters"]!["answer"];
                break;
        }
    }
}
