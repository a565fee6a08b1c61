namespace Cognito.AspNetCore.Sessions;

/// <summary>A session of a person, as it is shown to that person or to an administrator.</summary>
/// <param name="Id">Names it, and opens nothing. It is the service's own id of the session, too, where the pool tracks user sessions and the client's tokens can be revoked (claim <c>origin_jti</c>; API: ListUserSessions).</param>
/// <param name="StartedAt">When the person signed in.</param>
/// <param name="LastUsedAt">When it was last used, to the minute.</param>
/// <param name="EndsAt">When it ends, however often it is used.</param>
/// <param name="Address">The client's address when it was last used, or null when that is not known. Behind a proxy, add <c>UseForwardedHeaders</c>.</param>
/// <param name="UserAgent">What the browser called itself then, at most 256 characters, or null. Whoever made the request chose it: encode it where it is shown.</param>
public sealed record SessionInfo(string Id, DateTimeOffset StartedAt, DateTimeOffset LastUsedAt, DateTimeOffset EndsAt, string? Address, string? UserAgent);
