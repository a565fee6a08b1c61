using System.Text;

namespace Cognito.Protocol.Challenges;

/// <summary>CUSTOM_CHALLENGE: what the pool's own Lambda triggers ask.</summary>
/// <param name="Parameters">
/// The <c>publicChallengeParameters</c> of the Create Auth Challenge trigger. A challenge that was carried from one request to the next has
/// as many of them as fit into 384 bytes, the shortest first: a question remains, a picture does not.
/// </param>
public sealed record CustomChallenge(IReadOnlyDictionary<string, string> Parameters) : Challenge
{
    internal const string WireName = "CUSTOM_CHALLENGE";
    internal const int MaxParameters = 64;
    internal const int MaxLength = 64 * 1024;
    internal const int CompactBytes = 384;

    internal override string Name => WireName;

    internal static CustomChallenge Read(IReadOnlyDictionary<string, string> parameters)
    {
        var own = parameters.Where(parameter => parameter.Key != ParameterNames.Username).ToDictionary(parameter => parameter.Key, parameter => parameter.Value ?? "");
        return own.Count <= MaxParameters && own.Sum(parameter => (long)parameter.Key.Length + parameter.Value.Length) <= MaxLength
            ? new(own)
            : throw new FormatException($"The parameters of {WireName} are more than {MaxParameters} or longer than {MaxLength} characters.");
    }

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
        foreach (var (name, value) in Parameters)
        {
            parameters[name] = value;
        }
    }

    internal override Challenge Compact()
    {
        var kept = new Dictionary<string, string>();
        var room = CompactBytes;
        foreach (var parameter in Parameters.OrderBy(Size).ThenBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            room -= Size(parameter);
            if (room < 0)
                break;
            kept.Add(parameter.Key, parameter.Value);
        }

        return new CustomChallenge(kept);
    }

    private static int Size(KeyValuePair<string, string> parameter) =>
        Encoding.UTF8.GetByteCount(parameter.Key) + Encoding.UTF8.GetByteCount(parameter.Value);
}

/// <summary>The answer that the Verify Auth Challenge Response trigger judges.</summary>
/// <param name="Answer">Whatever the triggers expect.</param>
public sealed record CustomChallengeAnswer(string Answer) : ChallengeAnswer
{
    internal override string Name => CustomChallenge.WireName;

    internal static CustomChallengeAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(ParameterNames.Answer));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[ParameterNames.Answer] = Answer;
}
