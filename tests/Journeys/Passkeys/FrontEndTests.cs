using Cognito.Journeys.Browsers;
using Microsoft.Playwright;

namespace Cognito.Journeys.Passkeys;

/// <summary>Passkeys by the library's script module and JSON endpoints, in a real browser, under <c>default-src 'self'</c>.</summary>
public sealed class FrontEndTests(Chromium chromium, PasskeyApp app) : IClassFixture<PasskeyApp>
{
    private const int Unauthorized = 401;

    private const string BrowserWithoutJson = """
        delete PublicKeyCredential.parseCreationOptionsFromJSON;
        delete PublicKeyCredential.parseRequestOptionsFromJSON;
        delete PublicKeyCredential.prototype.toJSON;
        """;

    private const string PasswordManagerThatBreaksJson = """
        PublicKeyCredential.prototype.toJSON = () => { throw new TypeError("Illegal invocation"); };
        """;

    [Theory]
    [InlineData("Sign in with a passkey", true)]
    [InlineData("Choose", true)]
    [InlineData("Sign in with a passkey", false)]
    [InlineData("Sign in with a passkey", true, BrowserWithoutJson)]
    [InlineData("Choose", true, PasswordManagerThatBreaksJson)]
    public async Task A_passkey_is_added_signs_in_and_is_deleted(string way, bool verifiesUser, string? before = null)
    {
        var name = await app.AddPersonAsync();
        var (visitor, _) = await app.VisitAsync(chromium, verifiesUser, before: before);
        await using var visit = visitor;
        await visitor.SignInAsync(name);

        await visitor.DoAsync("Add a passkey", "added");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listitem)).ToHaveTextAsync("Platform passkey");
        await visitor.DoAsync("Sign out", "signedOut");
        await visitor.DoAsync(way, $"signed in as {name}");
        Assert.Equal(name, await visitor.PrincipalAsync());

        await visitor.DoAsync("Delete my passkey", "deleted");
        await visitor.DoAsync("Sign out", "signedOut");
        await visitor.DoAsync("Sign in with a passkey", "asked for selectChallenge");
        Assert.Null(await visitor.PrincipalAsync());
    }

    [Fact]
    public async Task What_the_browser_refuses_has_a_name()
    {
        var name = await app.AddPersonAsync();
        var (visitor, _) = await app.VisitAsync(chromium);
        await using var visit = visitor;
        await visitor.SignInAsync(name);
        await visitor.DoAsync("Add a passkey", "added");

        await visitor.DoAsync("Add a passkey", "alreadyRegistered");
    }

    [Fact]
    public async Task Nobody_adds_a_passkey_who_is_not_signed_in()
    {
        var (visitor, _) = await app.VisitAsync(chromium, expectedStatus: Unauthorized);
        await using var visit = visitor;
        await visitor.SaysAsync("ready");

        await visitor.DoAsync("Add a passkey", "notSignedIn");
    }

    [Fact]
    public async Task Who_has_MFA_needs_no_code_beside_a_passkey_that_verified_them()
    {
        var name = await app.AddPersonAsync(mfa: true);
        var (visitor, _) = await app.VisitAsync(chromium);
        await using var visit = visitor;
        await AddPasskeyWithCodeAsync(visitor, name);

        await visitor.DoAsync("Sign in with a passkey", $"signed in as {name}");

        Assert.Equal(name, await visitor.PrincipalAsync());
    }

    [Fact]
    public async Task Who_has_MFA_gets_a_code_where_the_authenticator_verifies_nobody()
    {
        var name = await app.AddPersonAsync(mfa: true);
        var (visitor, _) = await app.VisitAsync(chromium, verifiesUser: false);
        await using var visit = visitor;
        await AddPasskeyWithCodeAsync(visitor, name);

        await visitor.DoAsync("Sign in with a passkey", "asked for emailOtp");
        Assert.Null(await visitor.PrincipalAsync());
        await visitor.FillAsync("Code", await app.CodeForAsync(name));
        await visitor.DoAsync("Send the code", $"signed in as {name}");

        Assert.Equal(name, await visitor.PrincipalAsync());
    }

    private async Task AddPasskeyWithCodeAsync(Visitor visitor, string name)
    {
        await visitor.EnterAsync(name);
        await visitor.DoAsync("Sign in", "asked for emailOtp");
        await visitor.FillAsync("Code", await app.CodeForAsync(name));
        await visitor.DoAsync("Send the code", $"signed in as {name}");
        await visitor.DoAsync("Add a passkey", "added");
        await visitor.DoAsync("Sign out", "signedOut");
    }
}
