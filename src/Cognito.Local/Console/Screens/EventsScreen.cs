using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>What people's calls came to, the newest first.</summary>
internal sealed record EventsScreen(IReadOnlyList<UserPoolType> Pools, string? Pool, IReadOnlyList<EventItem> Events, long LiveFrom)
{
    public const int MostPools = 60;

    private const int MostEvents = 200;

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var pool = visit.Asked("pool");
        var live = visit.Service.Live!.Calls.Last;
        var pools = visit.Service.Store.Read(tables => tables.Pools.Page("", MostPools));
        var screen = new EventsScreen(pools, pool, Items(visit.Service, pool, MostEvents), live);
        return Task.FromResult<IResult>(new Page(visit, "Events", new Console_Views_Events { Model = screen }) { Place = Places.Events });
    }

    /// <summary>New events as they happen.</summary>
    public static Task<IResult> FollowAsync(Visit visit)
    {
        var pool = visit.Asked("pool");
        return LiveStream.OfAsync(visit, visit.Service.Live!.Calls, happening =>
            visit.Service.Store.Read(tables => EventItem.Of(tables, happening)) is var item && (pool is null || item.Pool?.Id == pool)
                ? new Console_Views_EventItem { Model = item }
                : null);
    }

    public static IReadOnlyList<EventItem> Items(LocalService service, string? pool, int most)
    {
        var newest = service.Live!.Calls.Newest();
        return service.Store.Read(tables => newest
            .Select(happening => EventItem.Of(tables, happening))
            .Where(item => pool is null || item.Pool?.Id == pool)
            .Take(most)
            .ToList());
    }
}
