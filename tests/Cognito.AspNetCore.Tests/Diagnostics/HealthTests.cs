using System.Net;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cognito.AspNetCore.Tests.Diagnostics;

public sealed class HealthTests
{
    [Fact]
    public async Task A_pool_that_can_be_reached_is_healthy_and_asked_once_a_minute_at_most()
    {
        await using var app = await StartAsync();

        Assert.Equal("Healthy", await HealthAsync(app));
        Assert.Equal("Healthy", await HealthAsync(app));
        Assert.InRange(app.Pool.KeyFetches, 1, 2);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var before = app.Pool.KeyFetches;
        await HealthAsync(app);
        Assert.Equal(before + 1, app.Pool.KeyFetches);
    }

    [Fact]
    public async Task A_pool_that_never_was_reached_is_unhealthy()
    {
        await using var app = await StartAsync();
        app.Pool.KeysStatus = HttpStatusCode.BadGateway;

        Assert.Equal("Unhealthy", await HealthAsync(app));

        app.Pool.KeysStatus = HttpStatusCode.OK;
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Healthy", await HealthAsync(app));
    }

    [Fact]
    public async Task A_pool_whose_keys_are_known_from_before_an_outage_is_degraded()
    {
        await using var app = await StartAsync();
        await HealthAsync(app);
        app.Pool.KeysStatus = HttpStatusCode.BadGateway;
        app.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("Degraded", await HealthAsync(app));

        app.Pool.KeysStatus = HttpStatusCode.OK;
        app.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Healthy", await HealthAsync(app));
    }

    [Fact]
    public async Task The_report_says_how_old_the_keys_are()
    {
        await using var app = await StartAsync();
        await HealthAsync(app);
        app.Time.Advance(TimeSpan.FromSeconds(30));

        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Matches("^keys are [0-9]+ s old$", Assert.IsType<string>(report.Entries["cognito"].Data[FakePool.Issuer]));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        build: builder => builder.Services.AddHealthChecks().AddCognito(),
        map: app => app.MapHealthChecks("/health"));

    private static async Task<string> HealthAsync(TestApp app) =>
        await (await app.Browser().GetAsync("/health")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
