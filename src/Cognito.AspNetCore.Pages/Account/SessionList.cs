using System.Security.Claims;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>
/// The sessions of a person from both sides: what the service knows, of all apps, where the pool tracks sessions; and what this app knows
/// where its sessions are on the server. One session has the same id on both.
/// </summary>
internal sealed class SessionList(UserSessionFlow flow, CognitoSessions sessions, UserPool pool)
{
    /// <returns>This one first; null where neither side keeps a list. Or why it cannot be shown.</returns>
    public async Task<(IReadOnlyList<SessionRow>? Rows, Refusal? Fault)> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var state = await flow.ListAsync(context, cancellationToken);
        if (state is UserSessionState.Refused { Refusal: var refusal } && refusal.Code != Refusals.NotOffered.Code)
            return (null, refusal);

        var theirs = (state as UserSessionState.Listed)?.Sessions;
        if (theirs is null && !pool.Options.Session.ServerSide)
            return (null, null);

        try
        {
            var current = await sessions.FindCurrentAsync(context, cancellationToken);
            var ours = await OursAsync(context.User, current, cancellationToken);
            var both = (theirs ?? []).Select(session => Row(session, ours.GetValueOrDefault(session.Id)));
            var rows = both.Concat(ours.Values).DistinctBy(row => row.Id);
            return ([.. rows.OrderByDescending(row => row.IsThis).ThenByDescending(row => row.LastUsedAt ?? row.StartedAt)], null);
        }
        catch (IOException)
        {
            return (null, Refusals.Unavailable);
        }
    }

    /// <summary>Ends one, other than this.</summary>
    public async Task<Refusal?> EndAsync(HttpContext context, string id, CancellationToken cancellationToken)
    {
        var (rows, fault) = await ReadAsync(context, cancellationToken);
        if (fault is not null)
            return fault;

        return rows?.FirstOrDefault(row => row.Id == id) switch
        {
            null => Refusals.SessionNotFound,
            { IsThis: true } => Refusals.SessionInUse,
            var row => await EndAsync(context, row, cancellationToken),
        };
    }

    /// <summary>Ends all others: of this app, and of other apps where the service lists them.</summary>
    public async Task<Refusal?> EndOthersAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (rows, fault) = await ReadAsync(context, cancellationToken);
        foreach (var row in (rows ?? []).Where(row => row is { IsThis: false, IsAtService: true }))
            fault ??= await EndAsync(context, row, cancellationToken) is { } refusal && refusal.Code != Refusals.SessionNotFound.Code ? refusal : null;
        if (fault is not null || SubjectOf(context.User) is not { } subject)
            return fault;

        try
        {
            await sessions.RevokeAllAsync(subject, await sessions.FindCurrentAsync(context, cancellationToken), cancellationToken);
            return null;
        }
        catch (IOException)
        {
            return Refusals.Unavailable;
        }
    }

    private async Task<Refusal?> EndAsync(HttpContext context, SessionRow row, CancellationToken cancellationToken)
    {
        if (row.IsAtService)
            return (await flow.RevokeAsync(context, row.Id, cancellationToken) as UserSessionState.Refused)?.Refusal;

        try
        {
            return SubjectOf(context.User) is { } subject && await sessions.RevokeAsync(subject, row.Id, cancellationToken) ? null : Refusals.SessionNotFound;
        }
        catch (IOException)
        {
            return Refusals.Unavailable;
        }
    }

    private async Task<Dictionary<string, SessionRow>> OursAsync(ClaimsPrincipal person, string? current, CancellationToken cancellationToken) =>
        pool.Options.Session.ServerSide && SubjectOf(person) is { } subject
            ? (await sessions.ListAsync(subject, cancellationToken)).ToDictionary(session => session.Id, session => Row(session, current))
            : [];

    private static SessionRow Row(SessionInfo session, string? current) => new(session.Id)
    {
        Device = UserAgents.Describe(session.UserAgent),
        Place = session.Address,
        StartedAt = session.StartedAt,
        LastUsedAt = session.LastUsedAt,
        IsThis = session.Id == current,
    };

    private static SessionRow Row(UserSession session, SessionRow? ours) => new(session.Id)
    {
        Device = ours?.Device ?? session.DeviceType,
        Place = session is { LastCity: { } city, LastCountry: { } country } ? $"{city}, {country}" : session.LastAddress ?? ours?.Place,
        StartedAt = session.CreatedAt ?? ours?.StartedAt,
        LastUsedAt = ours?.LastUsedAt ?? session.LastActiveAt,
        IsThis = session.IsThis,
        IsAtService = true,
    };

    private static string? SubjectOf(ClaimsPrincipal person) => person.FindFirst(ClaimNames.Subject)?.Value;
}
