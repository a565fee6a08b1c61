using Cognito.Local.Pools;
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
    public sealed record Right(Func<User, User?> Apply) : Verdict;

    /// <summary>The answer is wrong, which counts towards the lock-out.</summary>
    public sealed record Wrong(ServiceException Error) : Verdict;
}
