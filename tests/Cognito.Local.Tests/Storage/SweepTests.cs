using Cognito.Local.Storage;

namespace Cognito.Local.Tests.Storage;

public sealed class SweepTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task What_has_expired_does_not_stay_for_ever()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.SignInWithSrpAsync(app, "jane");
        var session = local.Cognito.Service.Store.Read(tables => tables.SpentSessions.Of(app.UserPoolId, "jane"));

        local.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Single(session);
        Assert.Empty(local.Cognito.Service.Store.Read(tables => tables.SpentSessions.Of(app.UserPoolId, "jane")));
        Assert.Single(local.Cognito.Service.Store.Read(tables => tables.Grants.Of(app.UserPoolId, "jane")));
        local.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Empty(local.Cognito.Service.Store.Read(tables => tables.Grants.Of(app.UserPoolId, "jane")));
    }

    [Fact]
    public void Sweeping_after_the_end_does_nothing()
    {
        var store = new Store();
        store.Dispose();

        store.Sweep(local.Clock.GetUtcNow());
    }
}
