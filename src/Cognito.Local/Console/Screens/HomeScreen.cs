using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>The pools, and the newest of what happened.</summary>
internal sealed record HomeScreen(IReadOnlyList<HomeScreen.Line> Pools, string? Next, IReadOnlyList<MessageItem> Messages, IReadOnlyList<EventItem> Events)
{
    private const int MostPools = 50;
    private const int Newest = 5;

    internal sealed record Line(UserPoolType Pool, long Users, int Clients);

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var (pools, messages) = visit.Service.Store.Read(tables => (
            tables.Pools.Page(visit.Asked("after") ?? "", MostPools + 1)
                .Select(pool => new Line(pool, tables.Users.Count(pool.Id!), tables.Clients.Page(pool.Id!, "", ClientsScreen.Most).Count)).ToList(),
            tables.Messages.Page(null, null, long.MaxValue, 3)));
        var next = pools.Count > MostPools ? pools[MostPools - 1].Pool.Id : null;
        var screen = new HomeScreen(
            [.. pools.Take(MostPools)],
            next,
            [.. messages.Select(message => new MessageItem(message.Number, message.Message))],
            EventsScreen.Items(visit.Service, null, Newest));
        return Task.FromResult<IResult>(new Page(visit, "Local user pools", new Console_Views_Home { Model = screen }));
    }
}
