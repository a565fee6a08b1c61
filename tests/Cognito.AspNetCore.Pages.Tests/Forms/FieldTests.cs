using Cognito.AspNetCore.Pages.Hosting;

namespace Cognito.AspNetCore.Pages.Tests.Forms;

public sealed class FieldTests
{
    [Theory]
    [InlineData(SignInName.Email, "/sign-in", "Email address", "text", "username", "email")]
    [InlineData(SignInName.Email, "/sign-up", "Email address", "email", "email", "email")]
    [InlineData(SignInName.PhoneNumber, "/sign-in", "Phone number", "text", "username", "tel")]
    [InlineData(SignInName.PhoneNumber, "/sign-up", "Phone number", "tel", "tel", "tel")]
    [InlineData(SignInName.Username, "/sign-in", "Username", "text", "username", null)]
    [InlineData(SignInName.Username, "/sign-up", "Username", "text", "username", null)]
    public async Task The_name_is_asked_for_as_what_it_is(SignInName kind, string path, string label, string type, string autocomplete, string? inputMode)
    {
        await using var app = await PagesApp.StartAsync(options => options.SignInName = kind);
        using var browser = app.Browse();

        var input = (await browser.OpenAsync(path)).Input("username");

        Assert.Equal(label, Screen.LabelOf(input));
        Assert.Equal(type, input.Type);
        Assert.Equal(autocomplete, input.GetAttribute("autocomplete"));
        Assert.Equal(inputMode, input.GetAttribute("inputmode"));
        Assert.Equal(128, input.MaxLength);
        Assert.Equal("none", input.GetAttribute("autocapitalize"));
        Assert.True(input.IsRequired);
        Assert.True(input.HasAttribute("autofocus"));
    }

    [Theory]
    [InlineData("/sign-in", "password", "password", "current-password", 256)]
    [InlineData("/sign-up", "password", "password", "new-password", 256)]
    [InlineData("/password/reset", "password", "password", "new-password", 256)]
    [InlineData("/password/reset", "code", "text", "one-time-code", 64)]
    [InlineData("/sign-up/confirm", "code", "text", "one-time-code", 64)]
    public async Task Password_and_code_can_be_filled_in_by_the_browser(string path, string name, string type, string autocomplete, int maxLength)
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();

        var input = (await browser.OpenAsync(path)).Input(name);

        Assert.Equal(type, input.Type);
        Assert.Equal(autocomplete, input.GetAttribute("autocomplete"));
        Assert.Equal(maxLength, input.MaxLength);
        Assert.Equal(name == "code" ? "numeric" : null, input.GetAttribute("inputmode"));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "6")]
    public async Task A_code_sends_itself_only_where_the_app_wants_it(bool wanted, string length)
    {
        await using var app = await PagesApp.StartAsync(options => options.SubmitCodesAutomatically = wanted);
        using var browser = app.Browse();

        Assert.Equal(length, (await browser.OpenAsync("/sign-up/confirm")).Input("code").GetAttribute("data-submit-at"));
    }

    [Fact]
    public async Task Sign_up_asks_for_the_attributes_the_app_names_in_their_order()
    {
        await using var app = await PagesApp.StartAsync(options =>
        {
            options.SignUpAttributes.Add(new("given_name"));
            options.SignUpAttributes.Add(new("phone_number") { Required = false });
            options.SignUpAttributes.Add(new("custom:plan") { Label = "Plan", Hint = "Gold or silver", MaxLength = 10 });
        });
        using var browser = app.Browse();

        var screen = await browser.OpenAsync("/sign-up");

        Assert.Equal(
            ["Email address", "First name", "Phone number (optional)", "Plan", "Password"],
            screen.Document.QuerySelectorAll(".cg-field label").Select(label => Screen.Words(label.TextContent)));
        Assert.Equal("given-name", screen.Input("given_name").GetAttribute("autocomplete"));
        Assert.Equal("tel", screen.Input("phone_number").Type);
        Assert.False(screen.Input("phone_number").IsRequired);
        Assert.Equal("Gold or silver", screen.Text("#custom-plan-hint"));
        Assert.Equal(10, screen.Input("custom:plan").MaxLength);
    }
}
