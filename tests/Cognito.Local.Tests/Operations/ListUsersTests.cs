using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Operations;

public sealed class ListUsersTests : IAsyncLifetime
{
    private readonly LocalPool local = new();
    private string pool = "";

    public async ValueTask InitializeAsync()
    {
        pool = await local.CreatePoolAsync();
        Add("anna", "anna@example.org", "Anna \"A\" Smith", UserStatus.CONFIRMED, enabled: true);
        Add("berta", "berta@example.org", "Berta\\Slash", UserStatus.UNCONFIRMED, enabled: true);
        Add("carl", "carl@example.com", null, UserStatus.CONFIRMED, enabled: false);
        Add("😀", "😀@example.org", "Emoji", UserStatus.FORCE_CHANGE_PASSWORD, enabled: true);
    }

    public ValueTask DisposeAsync()
    {
        local.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(null, "anna berta carl 😀")]
    [InlineData("", "anna berta carl 😀")]
    [InlineData("username = \"anna\"", "anna")]
    [InlineData("username ^= \"b\"", "berta")]
    [InlineData("  email=\"carl@example.com\"  ", "carl")]
    [InlineData("email ^= \"\"", "anna berta carl 😀")]
    [InlineData("email ^= \"😀\"", "😀")]
    [InlineData("email = \"anna\"", "")]
    [InlineData("email = \"ANNA@example.org\"", "")]
    [InlineData("name = \"Anna \\\"A\\\" Smith\"", "anna")]
    [InlineData("name ^= \"Berta\\\\\"", "berta")]
    [InlineData("cognito:user_status = \"CONFIRMED\"", "anna carl")]
    [InlineData("cognito:user_status ^= \"UN\"", "berta")]
    [InlineData("status = \"Disabled\"", "carl")]
    [InlineData("status=\"Enabled\"", "anna berta 😀")]
    [InlineData("sub = \"sub-of-berta\"", "berta")]
    [InlineData("sub ^= \"sub-of\"", "anna berta carl 😀")]
    [InlineData("phone_number = \"+1\"", "")]
    public async Task A_filter_finds(string? filter, string expected)
    {
        var users = (await local.Client.ListUsersAsync(new() { UserPoolId = pool, Filter = filter })).Users ?? [];

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), users.Select(user => user.Username));
    }

    [Theory]
    [InlineData("email", "Error while parsing filter.")]
    [InlineData("email =", "Error while parsing filter.")]
    [InlineData("= \"x\"", "Error while parsing filter.")]
    [InlineData("email = x", "Error while parsing filter.")]
    [InlineData("email = \"x", "Error while parsing filter.")]
    [InlineData("email = \"x\" y", "Error while parsing filter.")]
    [InlineData("email = \"x\\\"", "Error while parsing filter.")]
    [InlineData("email ^ \"x\"", "Error while parsing filter.")]
    [InlineData("email != \"x\"", "Error while parsing filter.")]
    [InlineData("custom:x = \"x\"", "Invalid search attribute: custom:x")]
    [InlineData("'; DROP TABLE users; -- = \"x\"", "Error while parsing filter.")]
    public async Task A_filter_that_does_not_follow_the_grammar_is_refused(string filter, string message) =>
        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.Client.ListUsersAsync(new() { UserPoolId = pool, Filter = filter }));

    [Theory]
    [InlineData(null)]
    [InlineData("email ^= \"\"")]
    [InlineData("username ^= \"\"")]
    [InlineData("status ^= \"\"")]
    public async Task Users_are_listed_page_by_page(string? filter)
    {
        var seen = new List<string>();
        var request = new ListUsersRequest { UserPoolId = pool, Filter = filter, Limit = 1 };
        do
        {
            var page = await local.Client.ListUsersAsync(request);
            seen.AddRange(page.Users.Select(user => user.Username));
            request.PaginationToken = page.PaginationToken;
        }
        while (request.PaginationToken is not null);

        Assert.Equal(["anna", "berta", "carl", "😀"], seen);
    }

    [Fact]
    public async Task A_page_token_is_bound_to_pool_and_filter()
    {
        var other = await local.CreatePoolAsync();
        var token = (await local.Client.ListUsersAsync(new() { UserPoolId = pool, Limit = 1 })).PaginationToken;

        await LocalPool.RefusedAsync<InvalidParameterException>("Invalid pagination token.",
            () => local.Client.ListUsersAsync(new() { UserPoolId = other, Limit = 1, PaginationToken = token }));
        await LocalPool.RefusedAsync<InvalidParameterException>("Invalid pagination token.",
            () => local.Client.ListUsersAsync(new() { UserPoolId = pool, Limit = 1, PaginationToken = token, Filter = "email ^= \"a\"" }));
        Assert.Equal("berta", Assert.Single((await local.Client.ListUsersAsync(new() { UserPoolId = pool, Limit = 1, PaginationToken = token })).Users).Username);
    }

    [Fact]
    public async Task Only_the_attributes_asked_for_are_shown_and_all_must_have_them()
    {
        var users = (await local.Client.ListUsersAsync(new() { UserPoolId = pool, AttributesToGet = ["email", "sub"] })).Users;
        Assert.Equal(["email", "sub"], users[0].Attributes.Select(attribute => attribute.Name));

        await LocalPool.RefusedAsync<InvalidParameterException>("Not every user has a value for attribute name.",
            () => local.Client.ListUsersAsync(new() { UserPoolId = pool, AttributesToGet = ["name"] }));
    }

    [Fact]
    public async Task A_search_without_an_index_goes_through_all_users()
    {
        for (var i = 0; i < 1200; i++)
            Add($"user{i:0000}", $"user{i}@example.net", "x", i % 400 == 399 ? UserStatus.RESET_REQUIRED : UserStatus.CONFIRMED, enabled: true);

        var found = (await local.Client.ListUsersAsync(new() { UserPoolId = pool, Filter = "cognito:user_status = \"RESET_REQUIRED\"" })).Users;

        Assert.Equal(["user0399", "user0799", "user1199"], found.Select(user => user.Username));
    }

    private void Add(string name, string email, string? fullName, UserStatus status, bool enabled) => local.Cognito.Service.Store.Write(tables =>
    {
        var attributes = new Dictionary<string, string> { ["email"] = email };
        if (fullName is not null)
            attributes["name"] = fullName;
        tables.Users.Save(new User
        {
            PoolId = pool,
            Username = name,
            Key = name,
            Sub = "sub-of-" + name,
            Status = status,
            Enabled = enabled,
            CreatedAt = local.Clock.GetUtcNow(),
            ModifiedAt = local.Clock.GetUtcNow(),
            Attributes = attributes,
        }, []);
    });
}
