namespace Cognito.AspNetCore.Sessions;

/// <summary>A refresh that is about to be sent. It holds nothing of the HTTP request that caused it, which may end before the refresh does.</summary>
internal sealed record RefreshRequest(Session Session, string RefreshToken, Dictionary<string, string>? ClientMetadata)
{
    /// <summary>The type's name alone: it holds tokens.</summary>
    public override string ToString() => nameof(RefreshRequest);
}
