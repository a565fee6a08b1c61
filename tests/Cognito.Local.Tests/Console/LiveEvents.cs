using System.Net;
using System.Net.ServerSentEvents;

namespace Cognito.Local.Tests.Console;

/// <summary>A browser that listens to what comes by itself.</summary>
internal sealed class LiveEvents : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> items;

    private LiveEvents(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items) => (this.response, this.items) = (response, items);

    /// <summary>The number of the last event.</summary>
    public string? LastId { get; private set; }

    public static async Task<LiveEvents> OpenAsync(ConsoleSite site, string address, string? lastId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost" + address);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await new HttpClient(site.CreateHandler()).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var live = new LiveEvents(response, SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
        Assert.Equal("open", (await live.ReadAsync()).EventType);
        return live;
    }

    /// <summary>What comes next.</summary>
    public async Task<string> NextAsync()
    {
        var item = await ReadAsync();
        LastId = item.EventId;
        return item.Data;
    }

    public async ValueTask DisposeAsync()
    {
        await items.DisposeAsync();
        response.Dispose();
    }

    private async Task<SseItem<string>> ReadAsync()
    {
        Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(Patience));
        return items.Current;
    }
}
