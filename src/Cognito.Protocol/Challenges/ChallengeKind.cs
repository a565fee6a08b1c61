namespace Cognito.Protocol.Challenges;

/// <summary>One row of <see cref="ChallengeCatalogue"/>.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="ChallengeType">The record of the challenge.</param>
/// <param name="AnswerType">The record of its answer.</param>
/// <param name="Read">ChallengeParameters and AvailableChallenges to challenge; throws <see cref="FormatException"/> when one is missing or malformed.</param>
/// <param name="ReadAnswer">ChallengeResponses to answer, for the side that serves; throws as <paramref name="Read"/>.</param>
internal sealed record ChallengeKind(
    string Name,
    Type ChallengeType,
    Type AnswerType,
    Func<IReadOnlyDictionary<string, string>, IReadOnlyList<string>, Challenge> Read,
    Func<IReadOnlyDictionary<string, string>, ChallengeAnswer> ReadAnswer)
{
    public ChallengeKind(
        string name,
        Type challengeType,
        Type answerType,
        Func<IReadOnlyDictionary<string, string>, Challenge> read,
        Func<IReadOnlyDictionary<string, string>, ChallengeAnswer> readAnswer)
        : this(name, challengeType, answerType, (parameters, _) => read(parameters), readAnswer)
    {
    }

    /// <summary>The type name in JSON: the challenge record's name in camel case.</summary>
    public string JsonName { get; } = char.ToLowerInvariant(ChallengeType.Name[0]) + ChallengeType.Name[1..];

    /// <summary>Whether a person may meet it; the others are between programs.</summary>
    public bool IsForPeople => ChallengeType.IsPublic;
}
