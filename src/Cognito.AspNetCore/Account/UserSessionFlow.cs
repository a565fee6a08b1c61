using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Account;

/// <summary>The sessions of whoever is signed in, in this app and others, where the pool tracks them: lists and ends them.</summary>
/// <remarks>An access token needs the scope <c>aws.cognito.signin.user.admin</c>, which sign-in by the API always gives.</remarks>
public sealed class UserSessionFlow
{
    private const string ListUserSessions = "ListUserSessions";
    private const string RevokeUserSession = "RevokeUserSession";
    private const string GlobalSignOut = "GlobalSignOut";

    private readonly AccountCalls _calls;
    private readonly AccountHolders _holders;
    private readonly AccountSession _session;

    internal UserSessionFlow(AccountCalls calls, AccountHolders holders, AccountSession session)
    {
        _calls = calls;
        _holders = holders;
        _session = session;
    }

    /// <summary>The person's sessions, and which of them is this one.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="UserSessionState.Listed"/> or <see cref="UserSessionState.Refused"/>.</returns>
    public async Task<UserSessionState> ListAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (sessions, fault) = await ListPages.ReadAsync<SessionDescriptionType>(async next =>
        {
            var (page, refusal) = await _calls.SendAsync(context, ListUserSessions, (api, accessToken, token) =>
                api.ListUserSessionsAsync(new() { AccessToken = accessToken, NextToken = next }, token), cancellationToken);
            return (page?.Sessions, page?.NextToken, refusal);
        });
        return sessions is null ? new UserSessionState.Refused(fault!) : new UserSessionState.Listed([.. sessions.Select(UserSession.Of)]);
    }

    /// <summary>Ends a session other than this one.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="id">The session's <see cref="UserSession.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="UserSessionState.Revoked"/> or <see cref="UserSessionState.Refused"/>.</returns>
    public async Task<UserSessionState> RevokeAsync(HttpContext context, string id, CancellationToken cancellationToken = default)
    {
        if (InputLimits.SessionIdFault(id) is { } notOne)
        {
            return new UserSessionState.Refused(notOne);
        }

        var (answer, fault) = await _calls.SendAsync(context, RevokeUserSession, (api, accessToken, token) =>
            api.RevokeUserSessionAsync(new() { AccessToken = accessToken, SessionId = id }, token), cancellationToken);
        if (answer is null)
        {
            return new UserSessionState.Refused(fault!);
        }

        if ((await _holders.FindAsync(context)).Holder is { } holder)
        {
            await _session.EndAsync(holder, id);
        }

        return new UserSessionState.Revoked();
    }

    /// <summary>Ends all sessions of the person, in this app and others, and voids their tokens, the one of this request too. With a session, sign out everywhere instead: that deletes its cookie.</summary>
    /// <param name="context">The request with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="UserSessionState.Revoked"/> or <see cref="UserSessionState.Refused"/>.</returns>
    public async Task<UserSessionState> RevokeAllAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (holder, _) = await _holders.FindAsync(context);
        var (answer, fault) = await _calls.SendAsync(context, GlobalSignOut, (api, accessToken, token) =>
            api.GlobalSignOutAsync(new() { AccessToken = accessToken }, token), cancellationToken);
        if (answer is null)
        {
            return new UserSessionState.Refused(fault!);
        }

        await _session.EndAllAsync(holder!);
        return new UserSessionState.Revoked();
    }
}
