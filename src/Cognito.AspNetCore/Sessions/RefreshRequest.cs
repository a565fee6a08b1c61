namespace Cognito.AspNetCore.Sessions;

/// <summary>A refresh that is about to be sent. It holds nothing of the HTTP request that caused it, which may end before the refresh does.</summary>
internal sealed record RefreshRequest(OpenedSession Opened, string RefreshToken, Dictionary<string, string>? ClientMetadata)
{
    public Session Session => Opened.Session;

    /// <summary>Whether what came of an earlier refresh with this token does not do.</summary>
    public bool IsAnew { get; init; }

    /// <summary>The type's name alone: it holds tokens.</summary>
    public override string ToString() => nameof(RefreshRequest);
}
