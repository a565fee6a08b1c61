using System.Globalization;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local;

namespace Cognito.Journeys.Console;

/// <summary>A pool in which there is something to see: people, groups, a message with markup, sign-ins right and wrong.</summary>
internal sealed record ConsoleShop(LocalUserPool Pool)
{
    public const string Password = "Correct-Horse-9";

    private const string Mail = "<h1 style=\"color:#3b4cb8;font-family:sans-serif\">Welcome to the shop</h1><p style=\"font-family:sans-serif\">Your code is <b>{####}</b>. <a href=\"https://example.com\">Questions?</a></p>";

    public static async Task<ConsoleShop> OpenAsync(LocalCognito cognito, string name)
    {
        var shop = new ConsoleShop(cognito.CreatePool(
            pool =>
            {
                pool.PoolName = name;
                pool.UsernameAttributes = ["email"];
                pool.EmailVerificationMessage = Mail;
                pool.MfaConfiguration = "OPTIONAL";
            },
            client => client.ClientName = "web"));
        shop.Pool.Triggers.PostConfirmation = (_, _) => default;
        using var administrator = cognito.CreateClient();
        await administrator.CreateGroupAsync(new() { UserPoolId = shop.Pool.Id, GroupName = "admins", Description = "May open everything", Precedence = 1 });
        await administrator.CreateGroupAsync(new() { UserPoolId = shop.Pool.Id, GroupName = "editors" });
        foreach (var number in Enumerable.Range(1, 40))
        {
            shop.Pool.AddUser(string.Create(CultureInfo.InvariantCulture, $"customer{number:D2}@example.com"));
        }

        shop.Pool.AddUser(new("ada@example.com", Password)
        {
            Groups = ["admins"],
            Mfa = LocalMfa.Authenticator,
            Attributes = new Dictionary<string, string> { ["name"] = "Ada Lovelace" },
        });
        await shop.SignUpAsync(administrator, "grace@example.com");
        await shop.SignInAsync(administrator, "ada@example.com");
        return shop;
    }

    public async Task SignUpAsync(IAmazonCognitoIdentityProvider client, string address) => await client.SignUpAsync(new()
    {
        ClientId = Pool.ClientId,
        Username = address,
        Password = Password,
        UserAttributes = [new() { Name = "email", Value = address }],
    });

    /// <summary>Once with a wrong password, once with the right one.</summary>
    public async Task SignInAsync(IAmazonCognitoIdentityProvider client, string address)
    {
        try
        {
            await TryAsync("Wrong-Horse-9");
        }
        catch (NotAuthorizedException)
        {
            await TryAsync(Password);
        }

        Task TryAsync(string password) => client.InitiateAuthAsync(new()
        {
            ClientId = Pool.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = address, ["PASSWORD"] = password },
        });
    }
}
