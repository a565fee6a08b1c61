using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class GroupTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_group_is_created_read_changed_and_deleted()
    {
        var pool = await local.CreatePoolAsync();
        await CreateAsync(pool, "admins", precedence: 1);
        await LocalPool.RefusedAsync<GroupExistsException>("A group with the name already exists.", () => CreateAsync(pool, "admins"));
        local.Clock.Advance(TimeSpan.FromMinutes(1));

        await local.Client.UpdateGroupAsync(new() { UserPoolId = pool, GroupName = "admins", Description = "They may" });

        var group = (await local.Client.GetGroupAsync(new() { UserPoolId = pool, GroupName = "admins" })).Group;
        Assert.Equal(("admins", "They may", 1), (group.GroupName, group.Description, group.Precedence));
        Assert.Equal(TimeSpan.FromMinutes(1), group.LastModifiedDate - group.CreationDate);

        await local.Client.DeleteGroupAsync(new() { UserPoolId = pool, GroupName = "admins" });
        await LocalPool.RefusedAsync<ResourceNotFoundException>("Group not found.", () => local.Client.GetGroupAsync(new() { UserPoolId = pool, GroupName = "admins" }));
    }

    [Fact]
    public async Task Membership_shows_on_both_sides_and_in_the_next_tokens()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await CreateAsync(app.UserPoolId, "admins");
        await CreateAsync(app.UserPoolId, "users");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        await AddAsync(app, "jane", "users");
        await AddAsync(app, "jane", "admins");
        await AddAsync(app, "jane", "admins");

        Assert.Equal(["admins", "users"], await GroupsOfAsync(app, "jane"));
        Assert.Equal(["jane"], (await local.Client.ListUsersInGroupAsync(new() { UserPoolId = app.UserPoolId, GroupName = "admins" })).Users.Select(user => user.Username));
        var refreshed = (await local.RefreshAsync(app, tokens.RefreshToken)).AuthenticationResult;
        Assert.Contains("admins", Claims(refreshed.IdToken), StringComparison.Ordinal);
        Assert.DoesNotContain("cognito:groups", Claims(tokens.IdToken), StringComparison.Ordinal);

        await RemoveAsync(app, "jane", "admins");
        await RemoveAsync(app, "jane", "admins");
        Assert.Equal(["users"], await GroupsOfAsync(app, "jane"));
        await local.Client.DeleteGroupAsync(new() { UserPoolId = app.UserPoolId, GroupName = "users" });
        await CreateAsync(app.UserPoolId, "users");
        Assert.Empty(await GroupsOfAsync(app, "jane"));
    }

    [Fact]
    public async Task Only_who_and_what_exists_can_be_joined()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await CreateAsync(app.UserPoolId, "admins");

        await LocalPool.RefusedAsync<ResourceNotFoundException>("Group not found.", () => AddAsync(app, "jane", "none"));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => AddAsync(app, "none", "admins"));
    }

    [Fact]
    public async Task Lists_go_page_by_page()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        foreach (var name in new[] { "a", "b", "c" })
        {
            await CreateAsync(app.UserPoolId, name);
            await AddAsync(app, "jane", name);
        }

        var first = await local.Client.ListGroupsAsync(new() { UserPoolId = app.UserPoolId, Limit = 2 });
        var rest = await local.Client.ListGroupsAsync(new() { UserPoolId = app.UserPoolId, Limit = 2, NextToken = first.NextToken });
        Assert.Equal(["a", "b", "c"], first.Groups.Concat(rest.Groups).Select(group => group.GroupName));
        Assert.Null(rest.NextToken);

        var own = await local.Client.AdminListGroupsForUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Limit = 2 });
        Assert.Equal(["a", "b"], own.Groups.Select(group => group.GroupName));
        await LocalPool.RefusedAsync<InvalidParameterException>("Invalid pagination token.",
            () => local.Client.ListGroupsAsync(new() { UserPoolId = app.UserPoolId, NextToken = own.NextToken }));
    }

    private static string Claims(string token) => System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));

    private async Task CreateAsync(string pool, string name, int? precedence = null) =>
        await local.Client.CreateGroupAsync(new() { UserPoolId = pool, GroupName = name, Precedence = precedence });

    private async Task AddAsync(UserPoolClientType app, string username, string group) =>
        await local.Client.AdminAddUserToGroupAsync(new() { UserPoolId = app.UserPoolId, Username = username, GroupName = group });

    private async Task RemoveAsync(UserPoolClientType app, string username, string group) =>
        await local.Client.AdminRemoveUserFromGroupAsync(new() { UserPoolId = app.UserPoolId, Username = username, GroupName = group });

    private async Task<IEnumerable<string>> GroupsOfAsync(UserPoolClientType app, string username) =>
        ((await local.Client.AdminListGroupsForUserAsync(new() { UserPoolId = app.UserPoolId, Username = username })).Groups ?? []).Select(group => group.GroupName);
}
