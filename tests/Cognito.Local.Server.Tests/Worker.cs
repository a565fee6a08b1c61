using System.Security.Cryptography;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Server.Tests;

/// <summary>
/// Does things to users of its own, in an order drawn by lot, and keeps account of what was answered. An operation whose answer
/// did not come may have happened or not; anything else must be as it was said to be.
/// </summary>
internal sealed class Worker(int number, UserPoolClientType app)
{
    private const int People = 6;
    private const string Password = "Password1!";

    private readonly Dictionary<string, Person?> known = Enumerable.Range(0, People).ToDictionary(i => $"user{number}-{i}", _ => (Person?)null);
    private readonly Dictionary<string, string> tokens = [];
    private (string Username, Person? After)? unanswered;

    /// <summary>Until the server is gone.</summary>
    public async Task WorkAsync(IAmazonCognitoIdentityProvider client, Action answered)
    {
        try
        {
            while (true)
            {
                await DoSomethingAsync(client);
                answered();
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or Amazon.Runtime.AmazonClientException)
        {
            // The answer that was under way is lost; what became of the operation, CheckAsync will see.
        }
    }

    /// <summary>Compares what was answered with what is there.</summary>
    public async Task CheckAsync(IAmazonCognitoIdentityProvider client)
    {
        foreach (var (username, said) in known.ToArray())
        {
            var found = await Person.ReadAsync(client, app, username, tokens.GetValueOrDefault(username));
            if (unanswered is { } open && open.Username == username && found == open.After)
                known[username] = found;
            else
                Assert.Equal(said, found);
            if (found is null)
                tokens.Remove(username);
        }

        unanswered = null;
    }

    private async Task DoSomethingAsync(IAmazonCognitoIdentityProvider client)
    {
        var username = $"user{number}-{RandomNumberGenerator.GetInt32(People)}";
        var before = known[username];
        var (after, operation) = Draw(client, username, before);
        unanswered = (username, after);
        await operation();
        known[username] = after;
        unanswered = null;
    }

    private (Person? After, Func<Task> Operation) Draw(IAmazonCognitoIdentityProvider client, string username, Person? before)
    {
        var pool = app.UserPoolId;
        if (before is null)
            return (new(username, null, true, false, null), () => CreateAsync(client, username));
        var nickname = $"n{RandomNumberGenerator.GetInt32(1000)}";
        return RandomNumberGenerator.GetInt32(9) switch
        {
            0 => (null, () => DeleteAsync(client, username)),
            1 => (before with { Enabled = false, Renews = Revoked(before) }, () => client.AdminDisableUserAsync(new() { UserPoolId = pool, Username = username })),
            2 => (before with { Enabled = true }, () => client.AdminEnableUserAsync(new() { UserPoolId = pool, Username = username })),
            3 => (before with { InGroup = true }, () => client.AdminAddUserToGroupAsync(new() { UserPoolId = pool, Username = username, GroupName = Person.Group })),
            4 => (before with { InGroup = false }, () => client.AdminRemoveUserFromGroupAsync(new() { UserPoolId = pool, Username = username, GroupName = Person.Group })),
            5 => (before with { Renews = Revoked(before) }, () => client.AdminUserGlobalSignOutAsync(new() { UserPoolId = pool, Username = username })),
            6 when before.Enabled => (before with { Renews = true }, () => SignInAsync(client, username)),
            _ => (before with { Nickname = nickname }, () => client.AdminUpdateUserAttributesAsync(new()
            {
                UserPoolId = pool,
                Username = username,
                UserAttributes = [new() { Name = "nickname", Value = nickname }],
            })),
        };
    }

    private static bool? Revoked(Person before) => before.Renews is null ? null : false;

    private async Task CreateAsync(IAmazonCognitoIdentityProvider client, string username) => await client.AdminCreateUserAsync(new()
    {
        UserPoolId = app.UserPoolId,
        Username = username,
        TemporaryPassword = Password,
        MessageAction = MessageActionType.SUPPRESS,
    });

    private async Task DeleteAsync(IAmazonCognitoIdentityProvider client, string username)
    {
        await client.AdminDeleteUserAsync(new() { UserPoolId = app.UserPoolId, Username = username });
        tokens.Remove(username);
    }

    /// <summary>Up to the tokens: whoever was invited chooses the password again on the way.</summary>
    private async Task SignInAsync(IAmazonCognitoIdentityProvider client, string username)
    {
        var answer = await client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = username, ["PASSWORD"] = Password },
        });
        tokens[username] = answer.ChallengeName is null
            ? answer.AuthenticationResult.RefreshToken
            : (await client.RespondToAuthChallengeAsync(new()
            {
                ClientId = app.ClientId,
                ChallengeName = answer.ChallengeName,
                Session = answer.Session,
                ChallengeResponses = new() { ["USERNAME"] = username, ["NEW_PASSWORD"] = Password },
            })).AuthenticationResult.RefreshToken;
    }
}
