using Cognito.Local.Pools;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Challenges;

/// <summary>What a rule thinks of an answer; <see cref="Settlement"/> makes it so.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The answer is right.</summary>
    /// <param name="Apply">What it changes in the user as stored by then; null when it no longer holds for that user.</param>
    public sealed record Right(Func<User, User?> Apply) : Verdict
    {
        /// <summary>The factor that it passes; null when that is the challenge itself.</summary>
        public string? Passed { get; init; }

        /// <summary>What is said when it no longer holds; null where the session is to blame.</summary>
        public ServiceException? Otherwise { get; init; }
    }

    /// <summary>The answer is wrong.</summary>
    /// <param name="Error">What is said.</param>
    /// <param name="Counts">Whether it counts towards the lock-out.</param>
    public sealed record Wrong(ServiceException Error, bool Counts = true) : Verdict;

    /// <summary>The answer proves nothing, it chooses: another challenge follows, for those who do not exist as well.</summary>
    public sealed record LeadsTo(string Challenge) : Verdict
    {
        /// <summary>The e-mail address that the challenge is to prove; null where it is the one that the user has.</summary>
        public string? NewEmail { get; init; }
    }

    /// <summary>The answer was heard; the pool's own functions say what follows from it.</summary>
    public sealed record Heard(AuthChallengeRound Round) : Verdict;
}
