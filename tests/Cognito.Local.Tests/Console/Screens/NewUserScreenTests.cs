namespace Cognito.Local.Tests.Console.Screens;

public sealed class NewUserScreenTests
{
    [Fact]
    public async Task Somebody_is_invited()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool(request =>
        {
            request.UsernameAttributes = ["email"];
            request.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD"] } };
        });
        using var visitor = await OpenAsync(site, pool);

        await visitor.PressAsync("Add the user", ("username", "jane@example.com"), ("email", "jane@example.com"), ("name", "Jane"));

        Assert.Equal(("jane@example.com", "jane@example.com has been added."), (visitor.Heading, visitor.Notice));
        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = pool.Id, Username = "jane@example.com" });
        Assert.Equal("FORCE_CHANGE_PASSWORD", user.UserStatus.Value);
        Assert.Contains(user.UserAttributes, attribute => attribute is { Name: "email_verified", Value: "true" });
        Assert.NotEmpty(pool.LatestCode("jane@example.com"));
    }

    [Fact]
    public async Task Somebody_is_added_ready_to_sign_in_and_told_nothing()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        using var visitor = await OpenAsync(site, pool);

        await visitor.PressAsync("Add the user", ("username", "joe"), ("password", "Password-1"), ("permanent", "on"), ("invite", null), ("verified", null), ("email", "joe@example.com"));

        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = pool.Id, Username = "joe" });
        Assert.Equal("CONFIRMED", user.UserStatus.Value);
        Assert.DoesNotContain(user.UserAttributes, attribute => attribute is { Name: "email_verified", Value: "true" });
        Assert.Empty(site.Cognito.Messages());
        Assert.All(site.Log, line => Assert.DoesNotContain("Password-1", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed_but_the_password()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane");
        using var visitor = await OpenAsync(site, pool);

        await visitor.PressAsync("Add the user", ("username", "jane"), ("email", "j@example.com"), ("password", "Password-1"));

        Assert.Equal("UsernameExistsException User already exists", visitor.Problem);
        Assert.Equal("j@example.com", visitor.Document.GetElementById("email")!.GetAttribute("value"));
        Assert.Null(visitor.Document.GetElementById("password")!.GetAttribute("value"));
        Assert.StartsWith("Problem: New user", visitor.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pool_s_triggers_have_their_say()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.Triggers.PreSignUp = (_, _, _) => throw new InvalidOperationException("Members only");
        using var visitor = await OpenAsync(site, pool);

        await visitor.PressAsync("Add the user", ("username", "jane"));

        Assert.Equal("UserLambdaValidationException PreSignUp failed with error Members only.", visitor.Problem);
    }

    private static async Task<ConsoleVisitor> OpenAsync(ConsoleSite site, LocalUserPool pool)
    {
        var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}/users");
        return await visitor.FollowAsync("New user");
    }
}
