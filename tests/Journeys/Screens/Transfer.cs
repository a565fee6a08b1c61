using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>How many bytes the page that is open came with, headers included, as a browser that has nothing of it yet gets it.</summary>
internal sealed class Transfer
{
    private readonly ConcurrentDictionary<string, long> _bytes = [];

    public long Bytes => _bytes.Values.Sum();

    public static async Task<Transfer> OfAsync(IPage page)
    {
        var transfer = new Transfer();
        var devTools = await page.Context.NewCDPSessionAsync(page);
        devTools.Event("Network.requestWillBeSent").OnEvent += (_, request) => transfer.Begin(request!.Value);
        devTools.Event("Network.loadingFinished").OnEvent += (_, finished) => transfer.End(finished!.Value);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        return transfer;
    }

    /// <summary>What the page before still loads does not count.</summary>
    private void Begin(JsonElement request)
    {
        if (request.GetProperty("type").GetString() == "Document")
        {
            _bytes.Clear();
        }

        _bytes.TryAdd(Id(request), 0);
    }

    private void End(JsonElement finished)
    {
        if (_bytes.ContainsKey(Id(finished)))
        {
            _bytes[Id(finished)] = (long)finished.GetProperty("encodedDataLength").GetDouble();
        }
    }

    private static string Id(JsonElement message) => message.GetProperty("requestId").GetString()!;
}
