using System.Collections.Concurrent;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.Journeys.Farms;

/// <summary>A user pool in this process, on an address that the nodes reach: it rotates refresh tokens without grace, and its clock can be moved.</summary>
internal sealed class FarmPool : IAsyncDisposable
{
    public const string Password = "Right-1-password";

    private readonly WebApplication _app;
    private readonly MovableClock _clock;
    private readonly ConcurrentQueue<string> _calls;

    private FarmPool(WebApplication app, MovableClock clock, ConcurrentQueue<string> calls, LocalUserPool users) =>
        (_app, _clock, _calls, Users) = (app, clock, calls, users);

    public LocalUserPool Users { get; }

    public string Address => _app.Urls.First();

    public static async Task<FarmPool> StartAsync()
    {
        var clock = new MovableClock();
        var calls = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        LocalCognito? cognito = null;
        builder.Services.AddSingleton(_ => cognito!);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers["X-Amz-Target"] is [{ } target])
            {
                calls.Enqueue(target.Split('.')[^1]);
            }

            return next(context);
        });
        var options = new LocalCognitoOptions();
        cognito = new LocalCognito(options, clock);
        app.MapLocalCognito();
        await app.StartAsync();
        options.BaseAddress = new Uri(app.Urls.First());
        var users = cognito.CreatePool(client: client =>
        {
            client.ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH"];
            client.RefreshTokenRotation = new RefreshTokenRotationType { Feature = "ENABLED", RetryGracePeriodSeconds = 0 };
        });
        users.AddUser("anna@example.com", Password);
        return new(app, clock, calls, users);
    }

    public void Advance(TimeSpan time) => _clock.Advance(time);

    public int Count(string operation) => _calls.Count(call => call == operation);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Users.Cognito.Dispose();
    }

    private sealed class MovableClock : TimeProvider
    {
        private long _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

        public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
    }
}
