namespace Cognito.Local.Challenges;

/// <summary>One challenge: how it is put, and what its answers are worth.</summary>
internal interface IChallengeRule
{
    /// <summary>The name on the wire.</summary>
    string Name { get; }

    /// <summary>What carries the sign-in from the challenge to its answer.</summary>
    SessionForm Form { get; }

    ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken);

    /// <summary>Judges the answer in <see cref="Step.Given"/>. Changes nothing.</summary>
    /// <exception cref="Wire.ServiceException">The answer cannot be judged; the person may try again with the same session.</exception>
    ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken);
}
