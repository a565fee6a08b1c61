using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Tests.Console.Screens;

public sealed class UserScreenTests
{
    private const string Password = "Password-1";

    [Fact]
    public async Task Somebody_who_signed_up_is_confirmed()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        var confirmed = 0;
        pool.Triggers.PostConfirmation = (_, _) =>
        {
            confirmed++;
            return ValueTask.CompletedTask;
        };
        await site.Client.SignUpAsync(new() { ClientId = pool.ClientId, Username = "jane", Password = Password });
        using var visitor = await OpenAsync(site, pool, "jane");

        await visitor.PressAsync("Confirm");

        Assert.StartsWith("The user is confirmed.", visitor.Notice, StringComparison.Ordinal);
        Assert.Equal("CONFIRMED", (await GetAsync(site, pool, "jane")).UserStatus.Value);
        Assert.Equal(1, confirmed);
        Assert.DoesNotContain("Confirm", visitor.Document.QuerySelectorAll("button").Select(button => button.TextContent));
        Assert.Null((await visitor.OpenAsync(visitor.Address)).Notice);
    }

    [Fact]
    public async Task Somebody_is_disabled_and_enabled_again()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane", Password);
        using var visitor = await OpenAsync(site, pool, "jane");

        await visitor.PressAsync("Disable");
        Assert.Contains("Disabled", visitor.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAuthorizedException>(() => SignInAsync(site, pool, Password));

        await visitor.PressAsync("Enable");
        await SignInAsync(site, pool, Password);
    }

    [Theory]
    [InlineData("on", "CONFIRMED")]
    [InlineData(null, "FORCE_CHANGE_PASSWORD")]
    public async Task A_password_is_set_for_good_or_for_once(string? permanent, string status)
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane", Password);
        using var visitor = await OpenAsync(site, pool, "jane");

        await visitor.PressAsync("Set the password", ("password", "Another-2"), ("permanent", permanent));

        Assert.Equal("The password is set.", visitor.Notice);
        Assert.Equal(status, (await GetAsync(site, pool, "jane")).UserStatus.Value);
        await SignInAsync(site, pool, "Another-2");
        await Assert.ThrowsAsync<NotAuthorizedException>(() => SignInAsync(site, pool, Password));
        Assert.DoesNotContain(site.Log, line => line.Contains("Another-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_against_the_policy_is_refused_in_the_service_s_words_and_nothing_changes()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane", Password);
        using var visitor = await OpenAsync(site, pool, "jane");

        await visitor.PressAsync("Set the password", ("password", "shorter"));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal("InvalidPasswordException Password did not conform with policy: Password not long enough", visitor.Problem);
        await SignInAsync(site, pool, Password);
    }

    [Fact]
    public async Task Somebody_has_to_choose_a_new_password_by_the_code_that_is_sent()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane@example.com", Password);
        using var visitor = await OpenAsync(site, pool, "jane@example.com");

        await visitor.PressAsync("Make them choose a new password");

        Assert.Equal("RESET_REQUIRED", (await GetAsync(site, pool, "jane@example.com")).UserStatus.Value);
        Assert.NotEmpty(pool.LatestCode("jane@example.com"));
    }

    [Fact]
    public async Task Somebody_who_was_invited_is_invited_again()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        await site.Client.AdminCreateUserAsync(new() { UserPoolId = pool.Id, Username = "jane", UserAttributes = [new() { Name = "email", Value = "jane@example.com" }], MessageAction = "SUPPRESS", TemporaryPassword = Password });
        using var visitor = await OpenAsync(site, pool, "jane");
        Assert.Empty(site.Cognito.Messages());

        await visitor.PressAsync("Send a new invitation");

        Assert.Equal("AdminCreateUser", Assert.Single(site.Cognito.Messages()).Purpose);
        await SignInAsync(site, pool, pool.LatestCode("jane@example.com"));
    }

    [Fact]
    public async Task Somebody_is_signed_out_everywhere()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane", Password);
        var tokens = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var visitor = await OpenAsync(site, pool, "jane");
        Assert.Contains("Signed in once", visitor.Text, StringComparison.Ordinal);

        await visitor.PressAsync("Sign out everywhere");

        Assert.Contains("Signed in nowhere", visitor.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAuthorizedException>(() => site.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }));
    }

    [Fact]
    public async Task Somebody_joins_a_group_and_leaves_it()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        await site.Client.CreateGroupAsync(new() { UserPoolId = pool.Id, GroupName = "admins/eu" });
        pool.AddUser("jane", Password);
        using var visitor = await OpenAsync(site, pool, "jane");

        await visitor.PressAsync("Add to the group", ("group", "admins/eu"));
        Assert.Equal("admins/eu", Assert.Single((await site.Client.AdminListGroupsForUserAsync(new() { UserPoolId = pool.Id, Username = "jane" })).Groups).GroupName);

        await visitor.FollowAsync("admins/eu");
        Assert.Equal(["jane"], visitor.Rows);

        await visitor.FollowAsync("jane");
        await visitor.PressAsync("Remove from admins/eu");
        Assert.Empty((await site.Client.AdminListGroupsForUserAsync(new() { UserPoolId = pool.Id, Username = "jane" })).Groups);
    }

    [Fact]
    public async Task Further_factors_are_turned_off_and_the_authenticator_app_forgotten()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser(new("jane", Password) { Mfa = LocalMfa.Authenticator });
        using var visitor = await OpenAsync(site, pool, "jane");
        Assert.Contains("Authenticator app registered", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(SoftwareTokenMfa.WireName, (await SignInAsync(site, pool, Password)).ChallengeName.Value);

        await visitor.PressAsync("Reset MFA");

        Assert.Contains("Authenticator app none", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull((await SignInAsync(site, pool, Password)).AuthenticationResult);
        Assert.DoesNotContain("Reset MFA", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attributes_are_set_and_removed()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane", Password);
        using var visitor = await OpenAsync(site, pool, "jane");

        await visitor.PressAsync("Set the attribute", ("name", "nickname"), ("value", "<b>J & Co</b>"));
        Assert.Equal("<b>J & Co</b>", Nickname(await GetAsync(site, pool, "jane")));
        Assert.Contains("nickname <b>J & Co</b>", visitor.Text, StringComparison.Ordinal);

        await visitor.PressAsync("Remove nickname");
        Assert.Null(Nickname(await GetAsync(site, pool, "jane")));

        await visitor.PressAsync("Set the attribute", ("name", "birthdate"), ("value", "x"));
        Assert.StartsWith("InvalidParameterException", visitor.Problem, StringComparison.Ordinal);

        static string? Nickname(AdminGetUserResponse user) => user.UserAttributes.SingleOrDefault(attribute => attribute.Name == "nickname")?.Value;
    }

    [Fact]
    public async Task Somebody_is_deleted()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane", Password);
        using var visitor = await OpenAsync(site, pool, "jane");
        var address = visitor.Address;

        await visitor.PressAsync("Delete jane");

        Assert.Equal(("Users", "The user is deleted."), (visitor.Heading, visitor.Notice));
        await Assert.ThrowsAsync<UserNotFoundException>(() => GetAsync(site, pool, "jane"));
        Assert.Equal("UserNotFoundException", (await visitor.OpenAsync(address)).Heading);
    }

    [Fact]
    public async Task What_no_form_says_does_nothing()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane", Password);
        using var visitor = await OpenAsync(site, pool, "jane");

        await visitor.PressAsync("Disable", ("do", "explode"));

        Assert.Equal("Not found", visitor.Heading);
        Assert.True((await GetAsync(site, pool, "jane")).Enabled);
    }

    private static async Task<ConsoleVisitor> OpenAsync(ConsoleSite site, LocalUserPool pool, string username)
    {
        var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}/users");
        await visitor.FollowAsync(username);
        Assert.Equal(username, visitor.Heading);
        return visitor;
    }

    private static Task<AdminGetUserResponse> GetAsync(ConsoleSite site, LocalUserPool pool, string username) =>
        site.Client.AdminGetUserAsync(new() { UserPoolId = pool.Id, Username = username });

    private static Task<InitiateAuthResponse> SignInAsync(ConsoleSite site, LocalUserPool pool, string password) => site.Client.InitiateAuthAsync(new()
    {
        ClientId = pool.ClientId,
        AuthFlow = "USER_PASSWORD_AUTH",
        AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = password },
    });
}
