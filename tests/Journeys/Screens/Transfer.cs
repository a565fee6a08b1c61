using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>How many bytes the page that is open came with, headers included, as a browser that has nothing of it yet gets it.</summary>
internal sealed class Transfer
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public static async Task<Transfer> OfAsync(IPage page)
    {
        var transfer = new Transfer();
        var devTools = await page.Context.NewCDPSessionAsync(page);
        devTools.Event("Network.requestWillBeSent").OnEvent += (_, request) =>
        {
            if (request?.GetProperty("type").GetString() == "Document")
            {
                Interlocked.Exchange(ref transfer._bytes, 0);
            }
        };
        devTools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            Interlocked.Add(ref transfer._bytes, (long)finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        return transfer;
    }
}
