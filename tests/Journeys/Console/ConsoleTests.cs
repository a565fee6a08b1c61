using System.Security.Cryptography;
using Cognito.Journeys.Browsers;
using Cognito.Journeys.Screens;
using Microsoft.Playwright;

namespace Cognito.Journeys.Console;

/// <summary>A developer looks into the local pool. The visitor fails the test when the browser complains: of a script, of the page's policy, of an answer.</summary>
public sealed class ConsoleTests(Chromium chromium, ConsoleApp app)
{
    private const string Watch = "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))";

    public static TheoryData<string, string> Pages => new()
    {
        { "home", "" },
        { "pool", "/pools/{pool}" },
        { "users", "/pools/{pool}/users" },
        { "user", "/pools/{pool}/users?q=ada" },
        { "new-user", "/pools/{pool}/users/new" },
        { "groups", "/pools/{pool}/groups" },
        { "group", "/pools/{pool}/group?name=admins" },
        { "clients", "/pools/{pool}/clients" },
        { "client", "/pools/{pool}/clients/{client}" },
        { "messages", "/messages?pool={pool}" },
        { "events", "/events?pool={pool}" },
        { "tokens", "/tokens" },
        { "not-found", "/pools/eu-west-1_Nowhere" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_fit_for_everybody_by_day_and_by_night_on_a_phone_and_on_a_desk(string name, string path)
    {
        var shop = await ShopAsync();
        await using var visitor = await chromium.VisitAsync(await app.AddressAsync(), Device.Desktop);
        await visitor.Page.AddInitScriptAsync(Watch);
        await visitor.OpenAsync(ConsoleApp.Root + path.Replace("{pool}", shop.Pool.Id, StringComparison.Ordinal).Replace("{client}", shop.Pool.ClientId, StringComparison.Ordinal));
        if (name == "user")
        {
            await visitor.FollowAsync("ada@example.com");
        }
        else if (name == "tokens")
        {
            var tokens = await shop.Pool.IssueTokensAsync("ada@example.com", TestContext.Current.CancellationToken);
            await visitor.FillAsync("Token", tokens.IdToken);
            await visitor.PressAsync("Take it apart");
            await visitor.SeeTextAsync("The token is good");
        }

        var faults = new List<string>();
        foreach (var look in Look.All)
        {
            faults.AddRange(await look.FaultsAsync(visitor.Page, "console-" + name));
        }

        await visitor.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        faults.AddRange(await Look.Arabic.FaultsAsync(visitor.Page, "console-" + name));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_message_and_the_events_of_a_sign_up_appear_while_one_looks()
    {
        var shop = await ShopAsync();
        var address = $"live-{RandomNumberGenerator.GetHexString(8, lowercase: true)}@example.com";
        await using var messages = await chromium.VisitAsync(await app.AddressAsync(), Device.Desktop);
        await messages.OpenAsync($"{ConsoleApp.Root}/messages?pool={shop.Pool.Id}");
        await messages.SeeTextAsync("New messages appear by themselves.");
        await using var events = await messages.OpenTabAsync();
        await events.OpenAsync($"{ConsoleApp.Root}/events?pool={shop.Pool.Id}");
        await events.SeeTextAsync("New events appear by themselves.");

        using var client = shop.Pool.Cognito.CreateClient();
        await shop.SignUpAsync(client, address);

        await messages.SeeTextAsync(address);
        await messages.SeeTextAsync(shop.Pool.LatestCode(address));
        await events.SeeTextAsync(address);
        await messages.FollowAsync(address);
        Assert.Equal(1, await messages.Page.Locator(".lc-message").CountAsync());
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task A_developer_adds_somebody_and_sees_to_all_they_need(Device device)
    {
        var shop = await ShopAsync();
        var address = $"new-{RandomNumberGenerator.GetHexString(8, lowercase: true)}@example.com";
        await using var visitor = await chromium.VisitAsync(await app.AddressAsync(), device, expectedStatus: 400);

        await visitor.OpenAsync(ConsoleApp.Root);
        await visitor.SeeAsync("Local user pools");
        await visitor.OpenAsync($"{ConsoleApp.Root}/pools/{shop.Pool.Id}/users");
        await visitor.FollowAsync("New user");
        await visitor.FillAsync("Username", address);
        await visitor.FillAsync("email", address);
        await visitor.FillAsync("Password", "Beginning-1");
        await visitor.PressAsync("Add the user");
        await visitor.SeeAsync(address);
        await visitor.SeeTextAsync("has been added.");

        await visitor.FillAsync("New password", "too-simple");
        await visitor.PressAsync("Set the password");
        await visitor.SeeProblemAsync("Password did not conform with policy");
        await visitor.FillAsync("New password", ConsoleShop.Password);
        await visitor.PressAsync("Set the password");
        await visitor.SeeTextAsync("The password is set.");
        await visitor.Page.GetByLabel("Group", new() { Exact = true }).SelectOptionAsync("editors");
        await visitor.PressAsync("Add to the group");
        await visitor.SeeTextAsync("The user is in the group.");
        using var client = shop.Pool.Cognito.CreateClient();
        await shop.SignInAsync(client, address);

        await visitor.PressAsync("Disable");
        await visitor.SeeTextAsync("The user is disabled");
        await visitor.Page.GetByText("Delete the user").ClickAsync();
        await visitor.PressAsync("Delete " + address);
        await visitor.SeeAsync("Users");
        await visitor.SeeTextAsync("The user is deleted.");
    }

    [Fact]
    public async Task A_page_can_be_used_by_the_keyboard_alone()
    {
        var shop = await ShopAsync();
        await using var visitor = await chromium.VisitAsync(await app.AddressAsync(), Device.Desktop);
        await visitor.OpenAsync($"{ConsoleApp.Root}/pools/{shop.Pool.Id}/groups");

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        var name = "keyboard-" + RandomNumberGenerator.GetHexString(6);
        await visitor.Page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        await visitor.Page.Keyboard.TypeAsync(name);
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.SeeTextAsync($"The group {name} is there.");
    }

    private async Task<ConsoleShop> ShopAsync() => await ConsoleShop.OpenAsync(await app.CognitoAsync(), "Northwind");
}
