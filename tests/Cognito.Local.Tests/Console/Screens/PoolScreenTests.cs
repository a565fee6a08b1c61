using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Console.Screens;

/// <summary>The pools, what they are like, their groups and their app clients.</summary>
public sealed class PoolScreenTests
{
    [Fact]
    public async Task The_first_page_says_what_there_is()
    {
        await using var site = await ConsoleSite.StartAsync();
        using var visitor = site.Visit();
        Assert.Contains("There is no pool yet.", (await visitor.OpenAsync()).Text, StringComparison.Ordinal);

        var pool = site.Cognito.CreatePool(request => request.PoolName = "shop");
        pool.AddUser("jane");
        await MessagesScreenTests.SignUpAsync(site, pool, "joe@example.com");
        await visitor.OpenAsync();

        Assert.Contains($"shop {pool.Id} 2 users 1 app client", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(pool.LatestCode("joe@example.com"), visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Done SignUp", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("shop", (await visitor.FollowAsync("shop")).Heading);
    }

    [Fact]
    public async Task Many_pools_are_on_more_than_one_page()
    {
        await using var site = await ConsoleSite.StartAsync();
        foreach (var _ in Enumerable.Range(0, 55))
            await site.Client.CreateUserPoolAsync(new() { PoolName = "p" });
        using var visitor = site.Visit();

        Assert.Equal(50, Tiles(await visitor.OpenAsync()));
        Assert.Equal(5, Tiles(await visitor.FollowAsync("More pools")));

        static int Tiles(ConsoleVisitor visitor) => visitor.Document.QuerySelectorAll(".lc-tile").Length;
    }

    [Fact]
    public async Task A_pool_says_what_apps_need_and_whom_it_lets_in()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool(request => (request.MfaConfiguration, request.UsernameAttributes) = ("OPTIONAL", ["email"]));
        pool.Triggers.PreSignUp = (_, _, _) => ValueTask.CompletedTask;
        using var visitor = site.Visit();

        await visitor.OpenAsync($"/pools/{pool.Id}");

        Assert.Contains($"Pool id {pool.Id}", visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"Issuer https://cognito-idp.us-east-1.amazonaws.com/{pool.Id}", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Sign-in names email", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("MFA OPTIONAL", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("PreSignUp a delegate of this process", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_keys_are_rotated()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane");
        var before = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);
        using var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}");

        await visitor.PressAsync("Rotate the keys");

        Assert.StartsWith("There are new signing keys.", visitor.Notice, StringComparison.Ordinal);
        var after = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);
        Assert.NotEqual(before.AccessToken.Split('.')[0], after.AccessToken.Split('.')[0]);
        await site.Client.GetUserAsync(new() { AccessToken = before.AccessToken });
    }

    [Fact]
    public async Task Groups_are_added_and_deleted()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        using var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}/groups");

        await visitor.PressAsync("Add the group", ("name", "admins&co"), ("description", "All power"), ("precedence", "3"));
        Assert.Equal(["admins&co"], visitor.Rows);
        var group = Assert.Single((await site.Client.ListGroupsAsync(new() { UserPoolId = pool.Id })).Groups);
        Assert.Equal(("All power", 3), (group.Description, group.Precedence));

        await visitor.PressAsync("Add the group", ("name", "admins&co"));
        Assert.StartsWith("GroupExistsException", visitor.Problem, StringComparison.Ordinal);
        await visitor.PressAsync("Add the group", ("name", "other"), ("precedence", "-1"));
        Assert.Equal("InvalidParameterException Precedence must be a whole number.", visitor.Problem);
        Assert.Equal("other", visitor.Document.GetElementById("name")!.GetAttribute("value"));

        await visitor.FollowAsync("admins&co");
        Assert.Contains("Nobody is in this group.", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Delete admins&co");
        Assert.Empty((await site.Client.ListGroupsAsync(new() { UserPoolId = pool.Id })).Groups);
        Assert.Equal("ResourceNotFoundException", (await visitor.OpenAsync($"/pools/{pool.Id}/group?name=none")).Heading);
    }

    [Fact]
    public async Task App_clients_show_what_they_may_do_and_their_secret_only_to_those_who_ask()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool(client: request => (request.ClientName, request.GenerateSecret, request.AccessTokenValidity, request.TokenValidityUnits) =
            ("back end", true, 10, new TokenValidityUnitsType { AccessToken = "minutes" }));
        using var visitor = site.Visit();

        await visitor.OpenAsync($"/pools/{pool.Id}/clients");
        Assert.Equal(["back end"], visitor.Rows);
        Assert.DoesNotContain(pool.ClientSecret!, visitor.Text, StringComparison.Ordinal);

        await visitor.FollowAsync("back end");
        Assert.Contains("Access tokens live 10 minutes", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("ALLOW_USER_SRP_AUTH", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(pool.ClientSecret!, visitor.Document.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ResourceNotFoundException", (await visitor.OpenAsync($"/pools/{pool.Id}/clients/none")).Heading);
    }
}
