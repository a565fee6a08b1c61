using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

/// <summary>One sign-in, step by step: each answer takes the place of the one before.</summary>
internal sealed class Conversation(ForeignPool pool, string username)
{
    private JsonNode? _last;

    /// <summary>What the service said last.</summary>
    public JsonNode Last => _last ?? throw new InvalidOperationException("Nothing was said yet.");

    public string Challenge => Last.Text("ChallengeName");

    /// <summary>The tokens; fails the test when there are none yet.</summary>
    public JsonNode Tokens
    {
        get
        {
            Assert.True(Last["AuthenticationResult"] is not null, $"There are no tokens in {Last.ToJsonString()}");
            return Last["AuthenticationResult"]!;
        }
    }

    /// <summary>InitiateAuth.</summary>
    public async Task BeginAsync(string flow, params (string Name, string Value)[] parameters) =>
        _last = await pool.SendAsync("InitiateAuth", new { pool.ClientId, AuthFlow = flow, AuthParameters = With(parameters) });

    /// <summary>Signs in with a password as it is, up to whatever comes then.</summary>
    public Task BeginWithPasswordAsync() => BeginAsync("USER_PASSWORD_AUTH", ("PASSWORD", ForeignPool.Password));

    /// <summary>Goes on from what another call has answered.</summary>
    public void GoOnFrom(JsonNode answer) => _last = answer;

    /// <summary>Takes the session of another call, such as VerifySoftwareToken.</summary>
    public void TakeSession(string session) => Last["Session"] = session;

    /// <summary>RespondToAuthChallenge with the pending challenge.</summary>
    public async Task AnswerAsync(params (string Name, string Value)[] responses) => _last = await pool.SendAsync("RespondToAuthChallenge", Answer(responses));

    /// <summary>An answer that the service refuses; the pending challenge stays.</summary>
    public Task RefusedAsync(string @class, string message, params (string Name, string Value)[] responses) =>
        Expect.RefusalAsync(@class, message, pool.SendAsync("RespondToAuthChallenge", Answer(responses)));

    private object Answer((string Name, string Value)[] responses) =>
        new { pool.ClientId, ChallengeName = Challenge, Session = Last.Text("Session"), ChallengeResponses = With(responses) };

    private Dictionary<string, string> With((string Name, string Value)[] parameters) =>
        new(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))) { ["USERNAME"] = username };
}
