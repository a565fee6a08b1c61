using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console;

/// <summary>Server-sent events of what is added to a feed, each as the piece of a page that shows it.</summary>
internal static class LiveStream
{
    /// <param name="visit">Who follows, and from which number on.</param>
    /// <param name="feed">What is followed.</param>
    /// <param name="show">The view of an item; null when it is not wanted.</param>
    public static Task<IResult> OfAsync<T>(Visit visit, Feed<T> feed, Func<T, View?> show) =>
        Task.FromResult<IResult>(TypedResults.ServerSentEvents(ItemsAsync(visit, feed, show, visit.Gone)));

    private static async IAsyncEnumerable<SseItem<string>> ItemsAsync<T>(
        Visit visit, Feed<T> feed, Func<T, View?> show, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Something at once, so that a browser knows that it listens.
        yield return new SseItem<string>("", "open");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, visit.Stopping);
        var from = long.TryParse(visit.LastEvent ?? visit.Asked("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;

        // A number from before a restart is nobody's now.
        await foreach (var (number, item) in feed.FollowAsync(from > feed.Last ? 0 : from, end.Token))
        {
            if (show(item) is not { } view)
                continue;
            var text = new StringWriter();
            await view.RenderAsync(visit, text);
            yield return new SseItem<string>(text.ToString()) { EventId = number.ToString(CultureInfo.InvariantCulture) };
        }
    }
}
