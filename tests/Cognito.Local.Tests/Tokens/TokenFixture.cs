using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Tests.Tokens;

/// <summary>A pool with one user and one client, and tokens for them.</summary>
internal sealed class TokenFixture : IDisposable
{
    public LocalPool Local { get; }

    public required User User { get; set; }

    public required UserPoolClientType Client { get; set; }

    public required Grant Grant { get; set; }

    public List<GroupType> Groups { get; } = [];

    public LocalService Service => Local.Cognito.Service;

    public static async Task<TokenFixture> CreateAsync(Action<Amazon.CognitoIdentityProvider.Model.CreateUserPoolClientRequest>? change = null)
    {
        var local = new LocalPool();
        var pool = await local.CreatePoolAsync();
        var client = await local.CreateAppClientAsync(pool, change);
        var now = local.Clock.GetUtcNow();
        var fixture = new TokenFixture(local)
        {
            User = new User
            {
                PoolId = pool,
                Username = "Anna",
                Key = "Anna",
                Sub = Identifiers.Uuid(),
                Status = UserStatus.CONFIRMED,
                CreatedAt = now,
                ModifiedAt = now,
                Attributes = new Dictionary<string, string>
                {
                    ["email"] = "anna@example.org",
                    ["email_verified"] = "true",
                    ["phone_number"] = "+15550100",
                    ["phone_number_verified"] = "false",
                    ["name"] = "Anna \"Ünal\" <a/b>",
                    ["address"] = "1 Way",
                    ["updated_at"] = "1700000000",
                    ["custom:level"] = "7",
                    ["dev:custom:secret"] = "hidden",
                },
            },
            Client = local.Cognito.Service.Store.Read(tables => tables.Clients.Find(client.ClientId))!,
            Grant = new Grant
            {
                Id = Identifiers.Uuid(),
                PoolId = pool,
                UserKey = "Anna",
                ClientId = client.ClientId,
                EventId = Identifiers.Uuid(),
                AuthenticatedAt = now - TimeSpan.FromMinutes(10),
                ExpiresAt = now + TimeSpan.FromDays(30),
            },
        };
        fixture.Save();
        return fixture;
    }

    private TokenFixture(LocalPool local) => Local = local;

    public void Save() => Service.Store.Write(tables =>
    {
        tables.Users.Save(User, []);
        tables.Grants.Save(User.PoolId, User.Key, Grant.Id, Grant.ExpiresAt, Grant);
    });

    public ValueTask<TokenPair> IssueAsync() => Service.Tokens.IssueAsync(Client, User, Groups, Grant, null);

    public void Dispose() => Local.Dispose();
}
