namespace Cognito.Protocol.Challenges;

/// <summary>What the service asks before it gives out tokens. A closed hierarchy: switch over it, with <see cref="UnknownChallenge"/> for what is newer than this library.</summary>
/// <remarks>Source: API_RespondToAuthChallenge, parameter <c>ChallengeName</c>.</remarks>
public abstract record Challenge
{
    /// <summary>The name on the wire, and, being internal, what closes the hierarchy.</summary>
    internal abstract string Name { get; }

    /// <summary>Server direction: the AvailableChallenges, which stand beside the parameters; empty for all but <see cref="SelectChallenge"/>.</summary>
    internal virtual IReadOnlyList<string> AvailableChallenges => [];

    /// <summary>Server direction: the ChallengeParameters that <see cref="ChallengeCatalogue.Read"/> turns back into this record.</summary>
    internal abstract void WriteParameters(IDictionary<string, string> parameters);

    /// <summary>The same challenge without what answering it does not need: what a ticket keeps between two requests.</summary>
    internal virtual Challenge Compact() => this;

    /// <summary>The name on the wire alone: parameters hold destinations, attributes and proofs, which must not reach a log by being printed.</summary>
    public sealed override string ToString() => Name;
}
