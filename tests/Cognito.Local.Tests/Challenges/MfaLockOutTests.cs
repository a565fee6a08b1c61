using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

/// <summary>Guesses at a further factor lock it, as those at a password lock that (behaviour §6.5), but apart.</summary>
public sealed class MfaLockOutTests : IDisposable
{
    private const string Wrong = "Invalid code received for user";
    private const string Locked = "Password attempts exceeded";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task Five_wrong_codes_lock_the_factor_for_longer_and_longer_whatever_the_session()
    {
        var (app, authenticator) = await WithAppAsync();
        for (var i = 0; i < 5; i++)
            await GuessAsync<CodeMismatchException>(app, Wrong);
        var session = await SessionAsync(app);
        await LocalPool.RefusedAsync<NotAuthorizedException>(Locked, () => AnswerAsync(app, session, authenticator.Code()));

        local.Clock.Advance(TimeSpan.FromSeconds(1));
        await GuessAsync<CodeMismatchException>(app, Wrong);
        local.Clock.Advance(TimeSpan.FromSeconds(1.9));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Locked, () => AnswerAsync(app, session, authenticator.Code()));
        local.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.NotNull((await AnswerAsync(app, session, authenticator.Code())).AuthenticationResult);

        // The success has wiped the slate.
        for (var i = 0; i < 5; i++)
            await GuessAsync<CodeMismatchException>(app, Wrong);
    }

    [Fact]
    public async Task To_prove_the_password_again_wins_no_new_guesses()
    {
        var (app, _) = await WithAppAsync();
        for (var i = 0; i < 5; i++)
            await GuessAsync<CodeMismatchException>(app, Wrong);

        await local.SignInAsync(app, "jane");
        await local.SignInWithSrpAsync(app, "jane");

        await GuessAsync<NotAuthorizedException>(app, Locked);
    }

    [Fact]
    public async Task Who_does_not_know_the_password_locks_nobody_out_of_the_second_step()
    {
        var (app, authenticator) = await WithAppAsync();
        var session = await SessionAsync(app);
        for (var i = 0; i < 5; i++)
            await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, "jane", "Wrong-Passw0rd"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Locked, () => local.SignInAsync(app, "jane"));

        Assert.NotNull((await AnswerAsync(app, session, authenticator.Code())).AuthenticationResult);
        await LocalPool.RefusedAsync<NotAuthorizedException>(Locked, () => local.SignInAsync(app, "jane"));
    }

    [Fact]
    public async Task Wrong_codes_do_not_lock_the_password()
    {
        var (app, _) = await WithAppAsync();
        for (var i = 0; i < 5; i++)
            await GuessAsync<CodeMismatchException>(app, Wrong);

        Assert.NotNull((await local.SignInAsync(app, "jane")).Session);
    }

    [Fact]
    public async Task All_kinds_of_factors_count_together()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "sms totp mail");
        await local.AddJaneWithAppAsync(app, MfaPool.Email, MfaPool.Phone);
        await local.PreferAsync(app, sms: true, totp: true, mail: true);
        async Task<Exception?> GuessAsync(string kind)
        {
            var choice = await local.SignInAsync(app, "jane");
            var chosen = await local.AnswerAsync(app, "SELECT_MFA_TYPE", choice.Session, "jane", ("ANSWER", kind));
            return await Record.ExceptionAsync(() => local.AnswerAsync(app, kind, chosen.Session, "jane", (kind + "_CODE", "x")));
        }

        foreach (var kind in new[] { "SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP" })
            Assert.IsType<CodeMismatchException>(await GuessAsync(kind));

        var session = (await local.SignInAsync(app, "jane")).Session;
        await LocalPool.RefusedAsync<NotAuthorizedException>(Locked, () => local.AnswerAsync(app, "SELECT_MFA_TYPE", session, "jane", ("ANSWER", "SMS_MFA")));
    }

    [Fact]
    public async Task Many_guesses_at_once_do_not_get_around_the_lock()
    {
        var (app, authenticator) = await WithAppAsync();
        var session = await SessionAsync(app);
        var wrong = MfaPool.Other(authenticator.Code());

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => AnswerAsync(app, session, wrong)))));

        Assert.Equal(5, results.Count(error => error!.Message == Wrong));
        Assert.Equal(15, results.Count(error => error!.Message == Locked));
    }

    private async Task<(UserPoolClientType App, Authenticator Authenticator)> WithAppAsync()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        return (app, await local.AddJaneWithAppAsync(app));
    }

    private async Task<string> SessionAsync(UserPoolClientType app) => (await local.SignInAsync(app, "jane")).Session;

    /// <summary>A guess in a sign-in of its own.</summary>
    private async Task GuessAsync<TException>(UserPoolClientType app, string message)
        where TException : Exception
    {
        var session = await SessionAsync(app);
        await LocalPool.RefusedAsync<TException>(message, () => AnswerAsync(app, session, "x"));
    }

    private Task<RespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string session, string code) =>
        local.AnswerAsync(app, "SOFTWARE_TOKEN_MFA", session, "jane", ("SOFTWARE_TOKEN_MFA_CODE", code));
}
