using System.Net;
using Cognito.Journeys.Foreign;

[assembly: AssemblyFixture(typeof(Cognito.Journeys.ForeignServer.ForeignServerTests.Started))]

namespace Cognito.Journeys.ForeignServer;

/// <summary>The same machine against a server of others, for what that supports: the library does not merely agree with our own pool.</summary>
public sealed class ForeignServerTests(ForeignServerTests.Started server)
{
    private const string Password = "Right-1-password";

    [Fact]
    public async Task A_password_signs_in_and_out_and_a_wrong_one_does_not()
    {
        var (pool, name) = await PersonAsync();
        var journey = pool.Journey();

        await journey.StartAsync(new { username = name, password = "Wrong-1-password" });
        Assert.NotNull(journey.Code);
        await journey.StartAsync(new { username = name, password = Password });
        await journey.AssertSignedInAsync(name);
        await journey.PostAsync("/auth/sign-out", new { });

        Assert.Equal(HttpStatusCode.Redirect, (await journey.Browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_session_is_refreshed()
    {
        var (pool, name) = await PersonAsync();
        var journey = await pool.Journey().StartAsync(new { username = name, password = Password });

        await journey.PostAsync("/auth/refresh", new { });

        await journey.AssertSignedInAsync(name);
    }

    [Fact]
    public async Task Who_signs_up_confirms_and_is_one_password_away()
    {
        var pool = await server.Pool;
        var journey = await pool.Journey().PostAsync("/auth/sign-up", new { username = "sue@example.com", password = Password, attributes = new { email = "sue@example.com" } });
        Assert.Equal("confirmationRequired", journey.State);

        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = "000000" });
        journey.AssertRefused("codeMismatch");
        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = CognitoLocal.Code });
        journey.AssertAsked("passwordRequired");
        await journey.AnswerAsync(new { type = "passwordRequired", password = Password });

        await journey.AssertSignedInAsync("sue@example.com");
    }

    [Fact]
    public async Task A_temporary_password_is_exchanged()
    {
        var pool = await server.Pool;
        await pool.InviteAsync("ned@example.com", "Temporary-1-password");
        var journey = await pool.Journey().StartAsync(new { username = "ned@example.com", password = "Temporary-1-password" });
        journey.AssertAsked("newPasswordRequired");

        await journey.AnswerAsync(new { type = "newPasswordRequired", newPassword = Password });

        await journey.AssertSignedInAsync("ned@example.com");
    }

    [Fact]
    public async Task A_forgotten_password_is_reset_and_the_person_is_in()
    {
        var (pool, name) = await PersonAsync();
        var journey = await pool.Journey().PostAsync("/auth/password/forgot", new { username = name });

        await journey.PostAsync("/auth/password/reset", new { flow = journey.Flow, code = CognitoLocal.Code, newPassword = "Reset-1-password" });

        await journey.AssertSignedInAsync(name);
    }

    [Fact]
    public async Task An_authenticator_app_is_set_up_and_asked_for()
    {
        await using var clients = await ForeignClients.StartAsync();
        var (pool, name) = await PersonAsync();
        var journey = await pool.Journey().StartAsync(new { username = name, password = Password });
        await journey.PostAsync("/auth/account/mfa/totp", new { });
        var secret = (string)journey.Said["softwareToken"]!["secret"]!;
        await journey.PostAsync("/auth/account/mfa/totp/verify", new { code = await CodeAsync(clients, secret) });

        await journey.StartAsync(new { username = name, password = Password });
        journey.AssertAsked("softwareTokenMfa");
        await journey.AnswerAsync("softwareTokenMfa", "000000");
        journey.AssertRefused("codeMismatch");
        await journey.AnswerAsync("softwareTokenMfa", await CodeAsync(clients, secret));

        await journey.AssertSignedInAsync(name);
    }

    private static async Task<string> CodeAsync(ForeignClients clients, string secret) => (string)(await clients.DoAsync("totp", new { secret }))!;

    private async Task<(CognitoLocal Pool, string Name)> PersonAsync()
    {
        var pool = await server.Pool;
        var name = $"{Path.GetRandomFileName()[..8]}@example.com";
        await pool.AddUserAsync(name, Password);
        return (pool, name);
    }

    /// <summary>One server for all tests, started by the first.</summary>
    public sealed class Started : IAsyncDisposable
    {
        private readonly Lazy<Task<CognitoLocal>> _pool = new(CognitoLocal.StartAsync);

        public Task<CognitoLocal> Pool => _pool.Value;

        public async ValueTask DisposeAsync()
        {
            if (_pool is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                await (await _pool.Value).DisposeAsync();
            }
        }
    }
}
