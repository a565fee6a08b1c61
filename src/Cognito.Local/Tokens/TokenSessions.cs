using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Tokens;

/// <summary>
/// Sessions as a pool tracks them: each is a grant, from the sign-in to the end of its refresh token. Its id is the
/// <c>origin_jti</c> of its tokens.
/// </summary>
internal static class TokenSessions
{
    /// <summary>The service says no more of programs that are not known to it.</summary>
    private const string UnknownDevice = "unknown";

    /// <summary>The grant as it is stored first; where the user has as many sessions as the pool allows, the one longest unused ends.</summary>
    public static Grant Start(Tables tables, Grant grant, OperationContext context)
    {
        var settings = SessionSettings.Of(tables, grant.PoolId);
        if (!settings.IsTracking)
            return grant;
        var active = Active(tables, grant.PoolId, grant.UserKey, context.Now).OrderBy(session => session.Session!.LastActiveAt).ToList();
        foreach (var ended in active.Take(active.Count - settings.MaxPerUser + 1))
            tables.Grants.Delete(ended.PoolId, ended.UserKey, ended.Id);
        return grant with { Session = Here(context) };
    }

    /// <summary>The grant after it was used to refresh.</summary>
    public static Grant Touch(Grant grant, OperationContext context) => grant.Session is null ? grant : grant with { Session = Here(context) };

    /// <summary>The user's sessions, the newest first.</summary>
    public static IReadOnlyList<SessionDescriptionType> List(Tables tables, User user, DateTimeOffset now, string? current)
    {
        SessionSettings.CheckTracking(tables, user.PoolId);
        return
        [
            .. Active(tables, user.PoolId, user.Key, now).OrderByDescending(grant => grant.AuthenticatedAt).Select(grant => new SessionDescriptionType
            {
                SessionId = grant.Id,
                SessionType = "TOKEN",
                ClientId = grant.ClientId,
                CreateDate = grant.AuthenticatedAt,
                LastActiveDate = grant.Session!.LastActiveAt,
                DeviceType = UnknownDevice,
                LastIPAddress = grant.Session.Address,
                IsCurrentSession = grant.Id == current,
            }),
        ];
    }

    /// <summary>Ends a session and all its tokens.</summary>
    /// <exception cref="ServiceException">The pool does not track sessions, or the user has no such session.</exception>
    public static void Revoke(Tables tables, User user, string? id, DateTimeOffset now)
    {
        SessionSettings.CheckTracking(tables, user.PoolId);
        if (Active(tables, user.PoolId, user.Key, now).All(grant => grant.Id != id))
            throw Errors.SessionNotFound();
        tables.Grants.Delete(user.PoolId, user.Key, id!);
    }

    private static IEnumerable<Grant> Active(Tables tables, string pool, string userKey, DateTimeOffset now) =>
        tables.Grants.Of(pool, userKey).Where(grant => grant.Session is not null && now < grant.ExpiresAt);

    private static TokenSession Here(OperationContext context) => new(context.Now, context.Address?.ToString());
}
