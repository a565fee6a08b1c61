using Cognito.Local.Console;

namespace Cognito.Local.Tests.Console;

public sealed class FeedTests
{
    [Fact]
    public void It_keeps_the_newest_and_no_more()
    {
        var feed = new Feed<int>(3);
        for (var i = 1; i <= 5; i++)
            feed.Add(i * 10);

        Assert.Equal([50, 40, 30], feed.Newest());
        Assert.Equal(5, feed.Last);
    }

    [Fact]
    public async Task All_who_follow_get_each_once_in_order_however_many_add()
    {
        var feed = new Feed<int>(10_000);
        using var end = new CancellationTokenSource();
        var followers = Enumerable.Range(0, 4).Select(_ => TakeAsync(feed, 2_000, end.Token)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(part => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
                feed.Add((part * 500) + i);
        })));

        foreach (var follower in followers)
        {
            var got = await follower.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(Enumerable.Range(1, 2_000).Select(number => (long)number), got.Select(entry => entry.Number));
            Assert.Equal(Enumerable.Range(0, 2_000), got.Select(entry => entry.Item).Order());
        }
    }

    [Fact]
    public async Task Who_looks_no_longer_is_let_go()
    {
        var feed = new Feed<int>(3);
        using var end = new CancellationTokenSource();
        var following = TakeAsync(feed, 1, end.Token);

        await end.CancelAsync();

        Assert.Empty(await following.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static async Task<List<(long Number, int Item)>> TakeAsync(Feed<int> feed, int count, CancellationToken cancellationToken)
    {
        var taken = new List<(long, int)>();
        await foreach (var entry in feed.FollowAsync(0, cancellationToken))
        {
            taken.Add(entry);
            if (taken.Count == count)
                break;
        }

        return taken;
    }
}
