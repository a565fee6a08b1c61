using System.Collections.Concurrent;
using System.Net;

namespace Cognito.Journeys.Farms;

/// <summary>Two processes behind one address; keys, sessions and locks are in Redis.</summary>
public sealed class FarmTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_thousand_requests_on_an_expired_session_make_one_refresh_and_none_fails(bool serverSide)
    {
        await using var farm = await Farm.StartAsync(serverSide);
        using var browser = await farm.WithoutJarAsync();
        await farm.AdvanceAsync(TimeSpan.FromMinutes(61));

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async _ =>
        {
            using var response = await browser.GetAsync("/me");
            return (response.StatusCode, Node: response.Headers.GetValues("X-Node").Single());
        }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(["one", "two"], answers.Select(answer => answer.Node).Distinct().Order());
        Assert.Equal(1, farm.Refreshes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_goes_through_the_day_and_out_again_without_noticing_that_there_are_two(bool serverSide)
    {
        await using var farm = await Farm.StartAsync(serverSide);
        using var browser = await farm.SignInAsync();
        for (var hour = 1; hour <= 3; hour++)
        {
            await farm.AdvanceAsync(TimeSpan.FromMinutes(61));
            for (var request = 0; request < 4; request++)
            {
                Assert.Equal("anna@example.com", await (await browser.GetAsync("/me")).Content.ReadAsStringAsync());
            }

            Assert.Equal(hour, farm.Refreshes);
        }

        using var copy = await farm.WithoutJarAsync();
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/me")).StatusCode);
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.OK, (await copy.PostAsync("/auth/sign-out", content)).StatusCode);

        // The cookie from before, on each node.
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Redis_may_restart_in_the_middle_of_it(bool serverSide)
    {
        await using var farm = await Farm.StartAsync(serverSide);
        using var browser = await farm.WithoutJarAsync();
        var statuses = new ConcurrentQueue<HttpStatusCode>();
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(async _ =>
        {
            while (!enough.IsCancellationRequested)
            {
                using var response = await browser.GetAsync("/me");
                statuses.Enqueue(response.StatusCode);
            }
        }).ToArray();

        await UntilAsync(() => statuses.Count > 200);
        await farm.Redis.KillAsync();
        var down = statuses.Count;
        await UntilAsync(() => statuses.Count > down + 50);
        await farm.Redis.StartAgainAsync();
        await UntilAsync(() => statuses.TakeLast(100).All(status => status == HttpStatusCode.OK) && statuses.Count > down + 200);
        await enough.CancelAsync();
        await Task.WhenAll(load);

        Assert.Subset(new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }, statuses.ToHashSet());
        Assert.Equal(serverSide, statuses.Contains(HttpStatusCode.ServiceUnavailable));
        Assert.DoesNotContain("unhandled exception", farm.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }
}
