using System.Net;
using System.Text.Json.Nodes;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>One person's way through sign-in, over the JSON endpoints.</summary>
internal sealed class Journey(Browser browser)
{
    public Browser Browser { get; } = browser;

    /// <summary>What the app said last.</summary>
    public JsonNode Said { get; private set; } = new JsonObject();

    public HttpStatusCode Status { get; private set; }

    /// <summary>The newest flow: a refusal leaves the one before it.</summary>
    public string? Flow { get; set; }

    public string? State => (string?)Said["state"];

    public string? Code => (string?)Said["code"];

    /// <summary>The type of the pending challenge.</summary>
    public string? Asked => (string?)Said["challenge"]?["type"];

    public Task<Journey> StartAsync(object body) => PostAsync("/auth/sign-in", body);

    public Task<Journey> RestartAsync(string? method) => StartAsync(new { flow = Flow, method });

    public Task<Journey> AnswerAsync(object answer) => PostAsync("/auth/sign-in/answer", new { flow = Flow, answer });

    /// <summary>Answers with a code.</summary>
    public Task<Journey> AnswerAsync(string type, string code) => AnswerAsync(new { type, code });

    public async Task<Journey> PostAsync(string path, object body)
    {
        (Status, Said) = await Browser.JsonAsync(path, body);
        Flow = (string?)Said["flow"] ?? Flow;
        return this;
    }

    /// <summary>Whether the session's principal is that person.</summary>
    public async Task AssertSignedInAsync(string who)
    {
        Assert.True(State == "signedIn", Said.ToJsonString());
        var me = await Browser.GetAsync("/me");
        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        Assert.Equal(who, await me.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void AssertAsked(string type) => Assert.True(Asked == type, Said.ToJsonString());

    public void AssertRefused(string code) => Assert.True(Code == code, Said.ToJsonString());
}
