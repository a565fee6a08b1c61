namespace Cognito.Local.Challenges;

/// <summary>A challenge as its rule puts it.</summary>
/// <param name="Parameters">The ChallengeParameters; gets the sealed session, in case it has a place among them.</param>
/// <param name="State">What the rule has to remember until the answer comes.</param>
internal sealed record Issued(Func<string, Dictionary<string, string>> Parameters, IReadOnlyDictionary<string, byte[]> State)
{
    /// <summary>The first factors to choose from, for AvailableChallenges; null where there is no choice.</summary>
    public IReadOnlyList<string>? AvailableChallenges { get; init; }

    public Issued(Dictionary<string, string> parameters)
        : this(_ => parameters, new Dictionary<string, byte[]>())
    {
    }
}
