using Cognito.Journeys.Browsers;

namespace Cognito.Journeys.Passkeys;

/// <summary>Passkeys that the browser fills in by itself, for the name that it remembers.</summary>
public sealed class ConditionalTests(Chromium chromium, PasskeyApp app) : IClassFixture<PasskeyApp>
{
    private const string Offer = "**/auth/sign-in/passkey";

    [Fact]
    public async Task The_name_that_is_remembered_is_offered_its_passkey_without_typing()
    {
        var name = await app.AddPersonAsync();
        var (visitor, _) = await app.VisitAsync(chromium);
        await using var visit = visitor;
        await RememberAsync(visitor, name);

        await visitor.Page.ReloadAsync();

        await visitor.SaysAsync($"signed in as {name}");
        Assert.Equal(name, await visitor.PrincipalAsync());

        await visitor.DoAsync("Forget my name", "forgotten");
        await visitor.DoAsync("Sign out", "signedOut");
        await visitor.Page.ReloadAsync();
        await visitor.SaysAsync("ready");
    }

    [Fact]
    public async Task Who_types_another_name_is_not_held_up()
    {
        var (name, other) = (await app.AddPersonAsync(), await app.AddPersonAsync());
        var (visitor, authenticator) = await app.VisitAsync(chromium);
        await using var visit = visitor;
        await RememberAsync(visitor, name);
        await authenticator.TouchAsync(always: false);
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.Page.ReloadAsync(), Offer);

        await visitor.SignInAsync(other);

        Assert.Equal(other, await visitor.PrincipalAsync());
    }

    [Fact]
    public async Task Asking_for_the_passkey_calls_off_the_offer()
    {
        var name = await app.AddPersonAsync();
        var (visitor, authenticator) = await app.VisitAsync(chromium);
        await using var visit = visitor;
        await RememberAsync(visitor, name);
        await authenticator.TouchAsync(always: false);
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.Page.ReloadAsync(), Offer);
        await visitor.EnterAsync(name);

        // What waits already is not touched by that.
        await authenticator.TouchAsync(always: true);
        await visitor.DoAsync("Sign in with a passkey", $"signed in as {name}");

        Assert.Equal(name, await visitor.PrincipalAsync());
    }

    [Fact]
    public async Task An_offer_is_made_anew_before_the_service_forgets_it()
    {
        var name = await app.AddPersonAsync();
        var (visitor, authenticator) = await app.VisitAsync(chromium);
        await using var visit = visitor;
        await RememberAsync(visitor, name);
        await authenticator.TouchAsync(always: false);
        await visitor.Page.Clock.InstallAsync();
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.Page.ReloadAsync(), Offer);
        await visitor.SaysAsync("ready");

        // The offer that waits already is not touched by that, the next one is.
        await authenticator.TouchAsync(always: true);
        await visitor.Page.Clock.FastForwardAsync("02:45");

        await visitor.SaysAsync($"signed in as {name}");
    }

    private static async Task RememberAsync(Visitor visitor, string name)
    {
        await visitor.SignInAsync(name, remember: true);
        await visitor.DoAsync("Add a passkey", "added");
        await visitor.DoAsync("Sign out", "signedOut");
    }
}
