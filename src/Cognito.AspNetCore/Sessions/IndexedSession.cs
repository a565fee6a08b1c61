namespace Cognito.AspNetCore.Sessions;

/// <summary>A line in the index of a person's sessions.</summary>
/// <param name="Id">The session.</param>
/// <param name="Place">Where it is stored.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndsAt">When it ends at the latest.</param>
internal sealed record IndexedSession(string Id, string Place, DateTimeOffset StartedAt, DateTimeOffset EndsAt)
{
    public static IndexedSession Of(OpenedSession opened) => new(opened.Session.Id, opened.Place!, opened.Session.StartedAt, opened.Session.EndsAt);
}
