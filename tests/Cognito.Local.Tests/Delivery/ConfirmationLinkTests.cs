using System.Net;
using System.Text.RegularExpressions;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Delivery;

public sealed partial class ConfirmationLinkTests
{
    [Fact]
    public async Task Following_the_link_confirms_the_user_and_verifies_the_address()
    {
        await using var face = await HttpFace.StartAsync(configure: options => options.BaseAddress = new Uri("http://localhost/"));
        var (client, app) = await AppAsync(face.Cognito);

        await client.SignUpAsync(new() { ClientId = app.ClientId, Username = "jane&doe+1", Password = People.Password, UserAttributes = [People.Email("jane@example.com")] });
        var message = face.Cognito.Messages()[0];
        Assert.DoesNotContain("{##", message.Body, StringComparison.Ordinal);
        var page = await face.Http.GetAsync(Link(message.Body));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Contains("Your registration has been confirmed!", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var jane = await client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane&doe+1" });
        Assert.Equal(UserStatusType.CONFIRMED, jane.UserStatus);
        Assert.Contains(jane.UserAttributes, attribute => attribute is { Name: "email_verified", Value: "true" });
    }

    [Fact]
    public async Task A_link_works_once()
    {
        using var local = new LocalPool();
        var (client, app) = await AppAsync(local.Cognito);
        await client.SignUpAsync(new() { ClientId = app.ClientId, Username = "jane", Password = People.Password, UserAttributes = [People.Email("jane@example.com")] });
        using var http = new HttpClient(local.Cognito.CreateHandler());
        var link = Link(local.Cognito.Messages()[0].Body);

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(link)).StatusCode);
        var again = await http.GetAsync(link);

        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("User cannot be confirmed. Current status is CONFIRMED", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?client_id=x")]
    [InlineData("?client_id=x&user_name=jane&confirmation_code=1%3Cscript%3E")]
    public async Task A_wrong_link_confirms_nobody(string query)
    {
        using var local = new LocalPool();
        var (client, app) = await AppAsync(local.Cognito);
        await client.SignUpAsync(new() { ClientId = app.ClientId, Username = "jane", Password = People.Password, UserAttributes = [People.Email("jane@example.com")] });
        using var http = new HttpClient(local.Cognito.CreateHandler());
        var before = local.Picture(app.UserPoolId);

        var page = await http.GetAsync("https://pool.test/confirmUser" + query.Replace("client_id=x&", $"client_id={app.ClientId}&", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.DoesNotContain("<script>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_client_with_a_secret_has_links_too()
    {
        using var local = new LocalPool();
        var (client, app) = await AppAsync(local.Cognito, withSecret: true);
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        using var http = new HttpClient(local.Cognito.CreateHandler());

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(Link(local.Cognito.Messages()[0].Body))).StatusCode);
        Assert.Equal(UserStatusType.CONFIRMED, (await client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" })).UserStatus);
    }

    private static string Link(string body) => WebUtility.HtmlDecode(Href().Match(body).Groups[1].Value);

    private static async Task<(IAmazonCognitoIdentityProvider Client, UserPoolClientType App)> AppAsync(LocalCognito cognito, bool withSecret = false)
    {
        var client = cognito.CreateClient();
        var pool = (await client.CreateUserPoolAsync(new()
        {
            PoolName = "test",
            AutoVerifiedAttributes = ["email"],
            VerificationMessageTemplate = new() { DefaultEmailOption = DefaultEmailOptionType.CONFIRM_WITH_LINK },
        })).UserPool;
        return (client, (await client.CreateUserPoolClientAsync(new() { UserPoolId = pool.Id, ClientName = "app", GenerateSecret = withSecret })).UserPoolClient);
    }

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Href();
}
