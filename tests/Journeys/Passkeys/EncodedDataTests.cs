using Cognito.Journeys.Browsers;

namespace Cognito.Journeys.Passkeys;

/// <summary>What the service's script for threat protection says, sent along by ours.</summary>
public sealed class EncodedDataTests(Chromium chromium, PasskeyApp app) : IClassFixture<PasskeyApp>
{
    private const string Script = "window.AmazonCognitoAdvancedSecurityData = { getData: (...of) => btoa(of.join()) };";

    [Fact]
    public async Task Calls_of_the_module_have_it()
    {
        var (visitor, _) = await app.VisitAsync(chromium, before: Script);
        await using var visit = visitor;

        var request = await visitor.Page.RunAndWaitForRequestAsync(() => visitor.Page.ReloadAsync(), "**/auth/sign-in/passkey");

        Assert.Equal(",eu-west-1_Passkeys,1passkeys2passkeys3passkey", Decode((await request.AllHeadersAsync())["cognito-encoded-data"]));
    }

    [Theory]
    [InlineData(Script, "ada,pool,client")]
    [InlineData(null, null)]
    [InlineData("window.AmazonCognitoAdvancedSecurityData = { getData() { throw new Error('changed'); } };", null)]
    public async Task A_form_has_it_in_a_field_where_the_script_is_there(string? script, string? expected)
    {
        var (visitor, _) = await app.VisitAsync(chromium, before: script);
        await using var visit = visitor;
        await visitor.FillAsync("Name", "ada");

        var sent = await visitor.Page.EvaluateAsync<string?>("""
            async () => {
              const { addEncodedData } = await import("/_content/Cognito.AspNetCore/cognito-context.js");
              const form = document.forms[0];
              addEncodedData(form, { userPoolId: "pool", clientId: "client" });
              form.addEventListener("submit", event => event.preventDefault());
              form.requestSubmit();
              form.requestSubmit();
              return new FormData(form).getAll("encodedData").join("|") || null;
            }
            """);

        Assert.Equal(expected, sent is null ? null : Decode(sent));
    }

    private static string Decode(string data) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(data));
}
