using System.Net;
using Cognito.AspNetCore.Directory;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Protocol.Challenges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Tests.Directory;

/// <summary>The directory, against the local pool.</summary>
public sealed class CognitoUserDirectoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static NewCognitoUser Cleo => new()
    {
        Username = "cleo",
        Attributes = new Dictionary<string, string> { ["email"] = "cleo@example.com", ["email_verified"] = "true" },
        InviteBy = [DeliveryMedium.Email],
    };

    [Fact]
    public async Task Who_is_invited_gets_a_message_and_is_found_by_whatever_they_are_known_by()
    {
        await using var app = await LocalApp.StartAsync();
        var directory = Directory(app);

        var made = await directory.CreateAsync(Cleo, Cancellation);
        var again = await directory.CreateAsync(Cleo, Cancellation);

        Assert.Equal(DirectoryOutcome.Done, made.Outcome);
        Assert.Equal(("FORCE_CHANGE_PASSWORD", true, "cleo@example.com"), (made.User!.Status, made.User.IsEnabled, made.User.Attributes["email"]));
        Assert.Equal(new CreateUserResult(DirectoryOutcome.AlreadyExists, null), again);
        Assert.Equal(1, app.MessagesTo("cleo@example.com"));
        Assert.Equal("cleo", (await directory.FindAsync("cleo", Cancellation))!.Username);
        Assert.Equal("cleo", (await directory.FindAsync(CognitoUserFilter.EqualTo("sub", made.User.Subject), Cancellation))!.Username);
        Assert.Equal("cleo", (await directory.FindAsync(CognitoUserFilter.EqualTo("email", "cleo@example.com"), Cancellation))!.Username);
        Assert.Null(await directory.FindAsync("nobody", Cancellation));
        Assert.Null(await directory.FindAsync(CognitoUserFilter.EqualTo("email", "nobody@example.com"), Cancellation));
        Assert.Equal(DirectoryOutcome.Done, await directory.ResendInvitationAsync("cleo", [DeliveryMedium.Email], Cancellation));
        Assert.Equal(2, app.MessagesTo("cleo@example.com"));
        await directory.SetPasswordAsync("cleo", LocalApp.Password, permanent: true, Cancellation);
        Assert.Equal(DirectoryOutcome.NotInThisState, await directory.ResendInvitationAsync("cleo", [DeliveryMedium.Email], Cancellation));
    }

    [Fact]
    public async Task A_suppressed_invitation_is_not_sent_and_the_temporary_password_asks_for_another_one()
    {
        await using var app = await LocalApp.StartAsync();

        await Directory(app).CreateAsync(Cleo with { SuppressInvitation = true, TemporaryPassword = "Temporary-1-password" }, Cancellation);

        Assert.Equal(0, app.MessagesTo("cleo@example.com"));
        (await app.Journey().StartAsync(new { username = "cleo", password = "Temporary-1-password" })).AssertAsked("newPasswordRequired");
    }

    [Fact]
    public async Task More_people_than_a_page_has_are_listed_whole_and_by_the_beginning_of_their_names()
    {
        await using var app = await LocalApp.StartAsync();
        var directory = Directory(app);
        for (var i = 0; i < 62; i++)
        {
            await directory.CreateAsync(new() { Username = i == 0 ? "bert" : $"anna{i:00}", SuppressInvitation = true }, Cancellation);
        }

        Assert.Equal(62, (await AllAsync(directory.ListAsync())).Distinct().Count());
        Assert.Equal(61, (await AllAsync(directory.ListAsync(CognitoUserFilter.StartsWith("username", "anna")))).Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => directory.FindAsync(CognitoUserFilter.StartsWith("username", "anna"), Cancellation));
    }

    [Theory]
    [InlineData("""O"Neil\""")]
    [InlineData("\\\"")]
    [InlineData("x\" or name ^= \"")]
    public async Task No_value_is_more_than_a_value(string name)
    {
        await using var app = await LocalApp.StartAsync();
        var directory = Directory(app);
        await directory.CreateAsync(Cleo with { SuppressInvitation = true }, Cancellation);

        Assert.Null(await directory.FindAsync(CognitoUserFilter.EqualTo("name", name), Cancellation));
        await directory.UpdateAttributesAsync("cleo", new Dictionary<string, string?> { ["name"] = name }, Cancellation);
        Assert.Equal("cleo", (await directory.FindAsync(CognitoUserFilter.EqualTo("name", name), Cancellation))!.Username);
    }

    [Fact]
    public async Task An_account_is_disabled_enabled_signed_out_reset_and_deleted()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("cleo");
        var directory = Directory(app);

        Assert.Equal(DirectoryOutcome.Done, await directory.DisableAsync("cleo", Cancellation));
        Assert.False((await directory.FindAsync("cleo", Cancellation))!.IsEnabled);
        (await SignInAsync(app, LocalApp.Password)).AssertRefused("invalidCredentials");
        Assert.Equal(DirectoryOutcome.Done, await directory.EnableAsync("cleo", Cancellation));
        Assert.Equal(DirectoryOutcome.PasswordNotAllowed, await directory.SetPasswordAsync("cleo", "no-number-or-capital", permanent: true, Cancellation));
        Assert.Equal(DirectoryOutcome.Done, await directory.SetPasswordAsync("cleo", "Other-1-password", permanent: true, Cancellation));
        var session = await SignInAsync(app, "Other-1-password");
        await session.AssertSignedInAsync("cleo@example.com");
        Assert.Equal(DirectoryOutcome.Done, await directory.SignOutEverywhereAsync("cleo", Cancellation));
        Assert.Equal(HttpStatusCode.Unauthorized, (await session.Browser.PostAsync("/auth/refresh", new { })).StatusCode);
        Assert.Equal(DirectoryOutcome.Done, await directory.ResetPasswordAsync("cleo", Cancellation));
        Assert.Equal("passwordResetRequired", (await SignInAsync(app, "Other-1-password")).State);
        Assert.Equal(DirectoryOutcome.Done, await directory.DeleteAsync("cleo", Cancellation));
        Assert.Null(await directory.FindAsync("cleo", Cancellation));
    }

    [Fact]
    public async Task Attributes_are_set_and_deleted()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("cleo");
        var directory = Directory(app);

        await directory.UpdateAttributesAsync("cleo", new Dictionary<string, string?> { ["name"] = "Cleo", ["nickname"] = "C" }, Cancellation);
        Assert.Equal(DirectoryOutcome.Done, await directory.UpdateAttributesAsync("cleo", new Dictionary<string, string?> { ["name"] = "Cleopatra", ["nickname"] = null }, Cancellation));

        var attributes = (await directory.FindAsync("cleo", Cancellation))!.Attributes;
        Assert.Equal("Cleopatra", attributes["name"]);
        Assert.DoesNotContain("nickname", attributes.Keys);
        Assert.Equal(DirectoryOutcome.InvalidInput, await directory.UpdateAttributesAsync("cleo", new Dictionary<string, string?> { ["custom:none"] = "1" }, Cancellation));
    }

    [Fact]
    public async Task Members_of_groups_are_added_listed_and_removed()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("cleo");
        await app.Api.CreateGroupAsync(new() { UserPoolId = app.PoolId, GroupName = "admins", Description = "All may", Precedence = 1 }, Cancellation);
        var directory = Directory(app);

        Assert.Equal(DirectoryOutcome.Done, await directory.AddToGroupAsync("cleo", "admins", Cancellation));
        Assert.Equal(DirectoryOutcome.NotFound, await directory.AddToGroupAsync("cleo", "owners", Cancellation));
        Assert.Equal(DirectoryOutcome.NotFound, await directory.AddToGroupAsync("nobody", "admins", Cancellation));
        Assert.Equal([new CognitoGroup("admins", "All may", 1)], await AllAsync(directory.ListGroupsAsync()));
        Assert.Equal(["admins"], (await AllAsync(directory.ListGroupsOfAsync("cleo"))).Select(group => group.Name));
        Assert.Equal(["cleo"], (await AllAsync(directory.ListMembersAsync("admins"))).Select(user => user.Username));
        Assert.Equal(DirectoryOutcome.Done, await directory.RemoveFromGroupAsync("cleo", "admins", Cancellation));
        Assert.Empty(await AllAsync(directory.ListMembersAsync("admins")));
        Assert.Empty(await AllAsync(directory.ListMembersAsync("owners")));
        Assert.Empty(await AllAsync(directory.ListGroupsOfAsync("nobody")));
    }

    [Fact]
    public async Task Of_somebody_that_there_is_not_every_change_says_so()
    {
        await using var app = await LocalApp.StartAsync();
        var directory = Directory(app);

        DirectoryOutcome[] outcomes =
        [
            await directory.DisableAsync("nobody", Cancellation),
            await directory.EnableAsync("nobody", Cancellation),
            await directory.ResetPasswordAsync("nobody", Cancellation),
            await directory.SetPasswordAsync("nobody", LocalApp.Password, permanent: false, Cancellation),
            await directory.SignOutEverywhereAsync("nobody", Cancellation),
            await directory.DeleteAsync("nobody", Cancellation),
            await directory.ResendInvitationAsync("nobody", cancellationToken: Cancellation),
            await directory.UpdateAttributesAsync("nobody", new Dictionary<string, string?> { ["name"] = "N" }, Cancellation),
        ];

        Assert.All(outcomes, outcome => Assert.Equal(DirectoryOutcome.NotFound, outcome));
    }

    [Fact]
    public async Task In_a_pool_whose_usernames_are_addresses_the_address_is_name_enough()
    {
        await using var app = await LocalApp.StartAsync(pool => pool.UsernameAttributes = ["email"]);
        var directory = Directory(app, options => options.UsernameAttribute = "email");

        var made = await directory.CreateAsync(Cleo with { Username = null }, Cancellation);

        Assert.Equal(DirectoryOutcome.Done, made.Outcome);
        Assert.Equal(made.User!.Username, (await directory.FindAsync("cleo@example.com", Cancellation))!.Username);
        await Assert.ThrowsAsync<ArgumentException>(() => directory.CreateAsync(new(), Cancellation));
        Assert.Throws<OptionsValidationException>(() => Directory(app, options => options.UsernameAttribute = "nickname"));
    }

    [Fact]
    public async Task What_is_no_outcome_is_thrown_and_misuse_before_the_wire()
    {
        await using var app = await LocalApp.StartAsync();
        var directory = Directory(app, poolId: "eu-west-1_NoSuchPool");

        var thrown = await Assert.ThrowsAsync<CognitoDirectoryException>(() => directory.FindAsync("cleo", Cancellation));
        Assert.StartsWith("AdminGetUser: ResourceNotFound: ", thrown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => directory.FindAsync("", Cancellation));
        Assert.Throws<ArgumentException>(() => CognitoUserFilter.EqualTo("custom:plan", "free"));
        Assert.Throws<ArgumentException>(() => CognitoUserFilter.EqualTo("name = \"\" or email", "x"));
    }

    [Fact]
    public void It_is_there_only_when_asked_for()
    {
        using var services = new ServiceCollection().AddCognito(options => options.UserPoolId = "eu-west-1_AbCdEfGhI").Services.BuildServiceProvider();

        Assert.Null(services.GetService<ICognitoUserDirectory>());
    }

    private static Task<Journey> SignInAsync(LocalApp app, string password) => app.Journey().StartAsync(new { username = "cleo", password });

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items) => await items.ToListAsync(Cancellation);

    private static ICognitoUserDirectory Directory(LocalApp app, Action<CognitoUserDirectoryOptions>? configure = null, string? poolId = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(app.Api)
        .AddCognito(options => (options.UserPoolId, options.ClientId) = (poolId ?? app.PoolId, "client")).Services
        .AddCognitoUserDirectory(configure)
        .BuildServiceProvider()
        .GetRequiredService<ICognitoUserDirectory>();
}
