namespace Cognito.Protocol.Challenges;

/// <summary>A person's, or the library's own, answer to one kind of <see cref="Challenge"/>. A closed hierarchy.</summary>
public abstract record ChallengeAnswer
{
    /// <summary>The wire name of the challenge this answers.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether it is one of the answers that the challenge leaves open; whether it is the right one, the service knows.</summary>
    internal virtual bool Fits(Challenge challenge) => challenge.Name == Name;

    /// <summary>Client direction: the ChallengeResponses of this answer, without those every answer has (USERNAME, SECRET_HASH).</summary>
    internal abstract void WriteResponses(IDictionary<string, string> responses);

    /// <summary>The type's name alone: answers hold passwords and codes, which must not reach a log by being printed.</summary>
    public sealed override string ToString() => GetType().Name;
}
