using System.Globalization;
using AspNetCoreGeneratedDocument;
using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>What the pools have sent, the newest first.</summary>
internal sealed record MessagesScreen(IReadOnlyList<UserPoolType> Pools, string? Pool, string? To, IReadOnlyList<MessageItem> Messages)
{
    private const int PageSize = 30;

    /// <summary>Where the next page begins; null when this is the last.</summary>
    public long? Next { get; init; }

    public bool IsFirst { get; init; }

    /// <summary>The last of the live messages that is on the page.</summary>
    public long LiveFrom { get; init; }

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var (pool, to, before) = (visit.Asked("pool"), visit.Asked("to"), Number(visit.Asked("before")));
        var live = visit.Service.Live!.Messages.Last;
        var (pools, messages) = visit.Service.Store.Read(tables =>
            (tables.Pools.Page("", EventsScreen.MostPools), tables.Messages.Page(pool, to, before ?? long.MaxValue, PageSize + 1)));
        var screen = new MessagesScreen(pools, pool, to, [.. messages.Take(PageSize).Select(message => new MessageItem(message.Number, message.Message))])
        {
            Next = messages.Count > PageSize ? messages[PageSize - 1].Number : null,
            IsFirst = before is null,
            LiveFrom = live,
        };
        return Task.FromResult<IResult>(new Page(visit, "Messages", new Console_Views_Messages { Model = screen }) { Place = Places.Messages });
    }

    /// <summary>New messages as they are sent.</summary>
    public static Task<IResult> FollowAsync(Visit visit)
    {
        var (pool, to) = (visit.Asked("pool"), visit.Asked("to"));
        return LiveStream.OfAsync(visit, visit.Service.Live!.Messages, item => IsOf(item.Message, pool, to) ? new Console_Views_MessageItem { Model = item } : null);
    }

    /// <summary>One mail as its reader sees it.</summary>
    public static Task<IResult> MailAsync(Visit visit) => Task.FromResult(
        Number(visit.Named("number")) is { } number && visit.Service.Store.Read(tables => tables.Messages.Find(number)) is { } message
            ? new MailBody(message)
            : ProblemScreen.Missing(visit));

    private static bool IsOf(Message message, string? pool, string? to) =>
        (pool is null || message.UserPoolId == pool) && (to is null || message.To.Contains(to, StringComparison.OrdinalIgnoreCase));

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
