namespace Cognito.AspNetCore.Sessions;

/// <summary>What came of refreshing a session. A closed hierarchy.</summary>
internal abstract record RefreshOutcome
{
    private RefreshOutcome()
    {
    }

    /// <summary>New tokens, validated.</summary>
    /// <param name="Session">The session with them.</param>
    public sealed record Refreshed(OpenedSession Session) : RefreshOutcome
    {
        /// <summary>What its cookie says now; null when that has not changed.</summary>
        public string? Cookie { get; init; }

        /// <summary>The type's name alone: it holds a session.</summary>
        public override string ToString() => nameof(Refreshed);
    }

    /// <summary>The service will not refresh it: it is over.</summary>
    public sealed record Ended : RefreshOutcome;

    /// <summary>Outage or throttling: as good as before, for as long as its tokens are.</summary>
    public sealed record Unavailable : RefreshOutcome;
}
