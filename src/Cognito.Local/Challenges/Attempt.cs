namespace Cognito.Local.Challenges;

/// <summary>How far one sign-in has come.</summary>
/// <param name="Flow">The AuthFlow it began with.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Passed">The factors and challenges passed so far, in order, by their wire names.</param>
internal sealed record Attempt(string Flow, DateTimeOffset StartedAt, IReadOnlyList<string> Passed)
{
    /// <summary>How a passkey counts among the factors passed when its device has verified the person: two factors in one.</summary>
    public const string VerifiedPasskey = "WEB_AUTHN with user verification";

    /// <summary>The device that the person said they are at; null when they named none.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>The authentication context class that the tokens must reach; null when none was asked for.</summary>
    public string? TargetAcr { get; init; }

    /// <summary>The custom challenges so far, in order, as the triggers are told of them; empty in other flows.</summary>
    public IReadOnlyList<Round> Rounds { get; init; } = [];

    /// <summary>Whether nothing has been proved yet: what is asked for now is the first factor.</summary>
    public bool IsAtFirstFactor => Passed.Count == 0;

    public static Attempt Begin(string flow, DateTimeOffset now) => new(flow, now, []);

    public Attempt After(string passed) => this with { Passed = [.. Passed, passed] };
}
