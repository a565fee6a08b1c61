using System.Collections.Frozen;

namespace Cognito.Protocol.Challenges;

/// <summary>Every challenge this version knows: one line each.</summary>
internal static class ChallengeCatalogue
{
    public static IReadOnlyList<ChallengeKind> All { get; } =
    [
        new(PasswordVerifier.WireName, typeof(PasswordVerifier), typeof(PasswordVerifierAnswer), PasswordVerifier.Read, PasswordVerifierAnswer.Read),
        new(NewPasswordRequired.WireName, typeof(NewPasswordRequired), typeof(NewPasswordAnswer), NewPasswordRequired.Read, NewPasswordAnswer.Read),
    ];

    private static readonly FrozenDictionary<string, ChallengeKind> s_byName =
        All.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The row of a wire name, or null when this version does not know it.</summary>
    public static ChallengeKind? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>What the service said, as a record.</summary>
    /// <exception cref="FormatException">A parameter the challenge cannot do without is missing or malformed.</exception>
    public static Challenge Read(string name, IReadOnlyDictionary<string, string> parameters) =>
        Find(name)?.Read(parameters) ?? new UnknownChallenge(name, parameters);
}
