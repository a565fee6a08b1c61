namespace Cognito.AspNetCore.Sessions;

/// <summary>What came of refreshing a session. A closed hierarchy.</summary>
internal abstract record RefreshOutcome
{
    private RefreshOutcome()
    {
    }

    /// <summary>New tokens, validated.</summary>
    public sealed record Refreshed(Session Session) : RefreshOutcome;

    /// <summary>The service will not refresh it: it is over.</summary>
    public sealed record Ended : RefreshOutcome;

    /// <summary>Outage or throttling: as good as before, for as long as its tokens are.</summary>
    public sealed record Unavailable : RefreshOutcome;
}
