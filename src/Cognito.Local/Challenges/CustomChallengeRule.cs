using System.Text;
using System.Text.Json;
using Cognito.Local.Triggers;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>CUSTOM_CHALLENGE: the pool's own functions ask, and judge the answer (behaviour §7.2). What they keep to themselves is in the session.</summary>
internal sealed class CustomChallengeRule : IChallengeRule
{
    private const string Private = "private";
    private const string Metadata = "metadata";

    public string Name => CustomChallenge.WireName;

    public SessionForm Form => SessionForm.Session;

    public async ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var created = await CreateAuthChallenge.CallAsync(step, Name, cancellationToken);
        var parameters = new Dictionary<string, string>(created.PublicChallengeParameters) { [ParameterNames.Username] = step.Login.Username };
        var state = new Dictionary<string, byte[]>
        {
            [Private] = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(created.PrivateChallengeParameters), ChallengeJson.Default.DictionaryStringString),
        };
        if (created.ChallengeMetadata is { } metadata)
            state.Add(Metadata, Encoding.UTF8.GetBytes(metadata));
        return new Issued(_ => parameters, state);
    }

    public async ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken)
    {
        var answer = CustomChallengeAnswer.Read(step.Given.Values).Answer;
        var hidden = JsonSerializer.Deserialize(session.State[Private], ChallengeJson.Default.DictionaryStringString)!;
        var judged = await VerifyAuthChallengeResponse.CallAsync(step, hidden, answer, cancellationToken);
        var metadata = session.State.TryGetValue(Metadata, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;
        return new Verdict.Heard(new AuthChallengeRound(Name, judged.AnswerCorrect, metadata));
    }
}
