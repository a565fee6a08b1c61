namespace Cognito.Local.Challenges;

/// <summary>How far one sign-in has come.</summary>
/// <param name="Flow">The AuthFlow it began with.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Passed">The factors and challenges passed so far, in order, by their wire names.</param>
internal sealed record Attempt(string Flow, DateTimeOffset StartedAt, IReadOnlyList<string> Passed)
{
    public static Attempt Begin(string flow, DateTimeOffset now) => new(flow, now, []);

    public Attempt After(string passed) => this with { Passed = [.. Passed, passed] };
}
