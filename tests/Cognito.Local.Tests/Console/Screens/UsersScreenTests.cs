using System.Globalization;

namespace Cognito.Local.Tests.Console.Screens;

public sealed class UsersScreenTests
{
    [Fact]
    public async Task All_users_are_reached_page_by_page()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        var all = Enumerable.Range(1, 120).Select(number => string.Create(CultureInfo.InvariantCulture, $"user{number:D3}")).ToArray();
        foreach (var name in all)
            pool.AddUser(name);
        using var visitor = site.Visit();

        await visitor.OpenAsync($"/pools/{pool.Id}/users");
        Assert.Contains("120 users in all.", visitor.Text, StringComparison.Ordinal);
        var seen = visitor.Rows.ToList();
        while (seen.Count < all.Length)
        {
            Assert.Equal(25, visitor.Rows.Length);
            await visitor.FollowAsync("Next page");
            seen.AddRange(visitor.Rows);
        }

        Assert.Equal(all, seen);
        Assert.DoesNotContain("Next page", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(all[..25], (await visitor.FollowAsync("First page")).Rows);
    }

    [Fact]
    public async Task A_search_finds_by_the_beginning_of_an_attribute_and_goes_on_over_pages()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool(request => request.UsernameAttributes = ["email"]);
        foreach (var number in Enumerable.Range(1, 100))
            pool.AddUser(string.Create(CultureInfo.InvariantCulture, $"{(number <= 30 ? "ann" : "bob")}{number}@example.com"));
        using var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}/users");

        await visitor.PressAsync("Search", ("by", "email"), ("q", "ann"));

        var found = visitor.Rows.Concat((await visitor.FollowAsync("Next page")).Rows).ToArray();
        Assert.Equal(30, found.Distinct().Count());
        Assert.All(found, name => Assert.StartsWith("ann", name, StringComparison.Ordinal));
        Assert.Equal("ann", visitor.Document.GetElementById("q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("q\"uo\\te", "q\"uo\\te")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public async Task Names_and_searches_are_text_whatever_is_in_them(string name, string search)
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser(name);
        pool.AddUser("other");
        using var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}/users");

        await visitor.PressAsync("Search", ("by", "username"), ("q", search));

        Assert.Equal([name], visitor.Rows);
        Assert.Equal(name, (await visitor.FollowAsync(name)).Heading);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_refused_in_the_service_s_words()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        using var visitor = site.Visit();

        Assert.Equal("InvalidParameterException", (await visitor.OpenAsync($"/pools/{pool.Id}/users?page=made-up")).Heading);
        Assert.Equal("InvalidParameterException", (await visitor.OpenAsync($"/pools/{pool.Id}/users?by=zoneinfo&q=x")).Heading);
        Assert.Equal("ResourceNotFoundException", (await visitor.OpenAsync("/pools/us-east-1_Nowhere99/users")).Heading);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }
}
