using Amazon.CognitoIdentityProvider.Model;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Tests.SignIn;

namespace Cognito.AspNetCore.Pages.Tests.SignUp;

/// <summary>What an app asks of people who sign up, beside name and password.</summary>
public sealed class SignUpFieldsTests
{
    private static readonly (string, string)[] s_right =
    [
        ("username", "nora"), ("email", "nora@example.com"), ("password", SignInApp.Password),
        ("custom:plan", "team"), ("custom:vat", "GB123456789"), ("nickname", "Nora"), ("terms", "true"),
    ];

    [Fact]
    public async Task Choices_boxes_patterns_and_checks_of_the_app_are_shown_and_held()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var form = await browser.OpenAsync("/sign-up");
        Assert.Equal(
            ["Please choose", "Free", "Team"],
            form.Document.QuerySelectorAll<IHtmlOptionElement>("select[name='custom:plan'] option").Select(option => option.Text));
        Assert.Equal("[A-Z]{2}[0-9]{9}", form.Input("custom:vat").Pattern);
        Assert.Equal("checkbox", form.Input("terms").Type);

        var empty = await browser.SendAsync(form, ("custom:vat", ""));
        Assert.Equal(
            ["Username: please fill this in.", "Email address: please fill this in.", "Plan: please fill this in.", "Nickname: please fill this in.", "I accept the terms: please tick this box.", "Password: please fill this in."],
            empty.Problems);
        var wrong = await browser.SendAsync(empty, Changed(("custom:plan", "gold"), ("custom:vat", "nonsense"), ("nickname", "admin"), ("terms", "maybe")));

        Assert.Equal("/sign-up", wrong.Path);
        Assert.Equal(
            ["Plan: this is not in the right form.", "VAT number: this is not in the right form.", "Please choose another name.", "I accept the terms: please tick this box."],
            wrong.Problems);
        Assert.Equal("Please choose another name.", wrong.Text("#nickname-error"));
        Assert.Equal("nonsense", wrong.Input("custom:vat").Value);
        Assert.Equal(["custom-plan", "custom-vat", "nickname", "terms"], wrong.Document.QuerySelectorAll("[aria-invalid=true]").Select(input => input.Id));
    }

    [Fact]
    public async Task What_was_chosen_and_ticked_is_so_again_after_a_mistake()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();

        var again = await browser.SendAsync(await browser.OpenAsync("/sign-up"), Changed(("password", "weak")));

        Assert.Equal("team", again.Document.QuerySelector<IHtmlSelectElement>("select")!.Value);
        Assert.True(again.Input("terms").IsChecked);
    }

    [Fact]
    public async Task Attributes_are_kept_and_validation_data_goes_to_the_trigger_alone()
    {
        await using var app = await StartAsync();
        string? validated = null;
        app.Triggers.PreSignUp = (request, _, _) =>
        {
            validated = request.ValidationData?["terms"];
            return default;
        };
        using var browser = app.Browse();

        var confirm = await browser.SendAsync(await browser.OpenAsync("/sign-up"), s_right);

        Assert.Equal("/sign-up/confirm", confirm.Path);
        Assert.Equal("true", validated);
        var nora = await app.Api.AdminGetUserAsync(new() { UserPoolId = app.PoolId, Username = "nora" }, TestContext.Current.CancellationToken);
        Assert.Contains(nora.UserAttributes, attribute => attribute is { Name: "custom:plan", Value: "team" });
        Assert.DoesNotContain(nora.UserAttributes, attribute => attribute.Name == "terms");
    }

    [Fact]
    public async Task Where_people_sign_in_by_codes_alone_accounts_have_no_password_and_the_first_code_signs_in()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.EmailOtp], pages: pages => pages.SignUpAttributes.Add(new("email")));
        using var browser = app.Browse();
        var form = await browser.OpenAsync("/sign-up?returnUrl=%2Fme");
        Assert.Empty(form.Document.QuerySelectorAll("input[type=password]"));

        var confirm = await browser.SendAsync(form, ("username", "nora"), ("email", "nora@example.com"));
        var me = await browser.SendAsync(confirm, ("code", app.CodeTo("nora@example.com")));

        Assert.Equal("/me", me.Path);
    }

    private static Task<SignInApp> StartAsync() => SignInApp.StartAsync(
        pool: pool => pool.Schema = [Custom("plan"), Custom("vat")],
        pages: pages =>
        {
            pages.SignUpAttributes.Add(new("email"));
            pages.SignUpAttributes.Add(new("custom:plan") { Label = "Plan", Choices = [new FieldChoice("free", "Free"), new FieldChoice("team", "Team")] });
            pages.SignUpAttributes.Add(new("custom:vat") { Label = "VAT number", Required = false, Pattern = "[A-Z]{2}[0-9]{9}" });
            pages.SignUpAttributes.Add(new("nickname") { Validate = name => name == "admin" ? "Please choose another name." : null });
            pages.SignUpAttributes.Add(new("terms") { Label = "I accept the terms", IsCheckbox = true, IsValidationData = true });
        });

    private static SchemaAttributeType Custom(string name) => new() { Name = name, AttributeDataType = "String", Mutable = true, StringAttributeConstraints = new() { MaxLength = "64" } };

    private static (string, string)[] Changed(params (string Name, string Value)[] values) =>
        [.. s_right.Where(right => values.All(value => value.Name != right.Item1)), .. values];
}
