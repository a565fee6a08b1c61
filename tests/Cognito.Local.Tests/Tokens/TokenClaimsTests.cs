using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Cognito.Local.Model;

namespace Cognito.Local.Tests.Tokens;

public sealed class TokenClaimsTests
{
    [Fact]
    public async Task The_header_is_kid_and_alg_and_slashes_are_escaped()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var keys = await fixture.Service.SigningKeys.OfAsync(fixture.User.PoolId);

        var tokens = await fixture.IssueAsync();

        Assert.Equal($$"""{"kid":"{{keys.Id.Kid}}","alg":"RS256"}""", Part(tokens.Id, 0));
        Assert.Equal($$"""{"kid":"{{keys.Access.Kid}}","alg":"RS256"}""", Part(tokens.Access, 0));
        Assert.NotEqual(keys.Id.Kid, keys.Access.Kid);
        Assert.Contains("\"iss\":\"https:\\/\\/cognito-idp.us-east-1.amazonaws.com\\/us-east-1_", Part(tokens.Id, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_token_has_these_claims_and_no_others()
    {
        using var fixture = await TokenFixture.CreateAsync();
        fixture.Groups.AddRange([new() { GroupName = "users" }, new() { GroupName = "admins", Precedence = 1, RoleArn = "arn:aws:iam::000000000000:role/admin" }]);
        var now = fixture.Local.Clock.GetUtcNow().ToUnixTimeSeconds();

        var claims = Claims((await fixture.IssueAsync()).Id);

        Assert.Equal(
            [
                "address", "aud", "auth_time", "cognito:groups", "cognito:preferred_role", "cognito:roles", "cognito:username", "custom:level", "email",
                "email_verified", "event_id", "exp", "iat", "iss", "jti", "name", "origin_jti", "phone_number", "phone_number_verified", "sub",
                "token_use", "updated_at",
            ],
            claims.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("""{"formatted":"1 Way"}""", claims["address"].GetRawText());
        Assert.Equal(fixture.Client.ClientId, claims["aud"].GetString());
        Assert.Equal(now - 600, claims["auth_time"].GetInt64());
        Assert.Equal("""["admins","users"]""", claims["cognito:groups"].GetRawText());
        Assert.Equal("""["arn:aws:iam::000000000000:role\/admin"]""", claims["cognito:roles"].GetRawText());
        Assert.Equal("arn:aws:iam::000000000000:role/admin", claims["cognito:preferred_role"].GetString());
        Assert.Equal("Anna", claims["cognito:username"].GetString());
        Assert.Equal("7", claims["custom:level"].GetString());
        Assert.Equal(JsonValueKind.True, claims["email_verified"].ValueKind);
        Assert.Equal(JsonValueKind.False, claims["phone_number_verified"].ValueKind);
        Assert.Equal(fixture.Grant.EventId, claims["event_id"].GetString());
        Assert.Equal((now + 3600, now), (claims["exp"].GetInt64(), claims["iat"].GetInt64()));
        Assert.True(Guid.TryParse(claims["jti"].GetString(), out _));
        Assert.Equal("Anna \"Ünal\" <a/b>", claims["name"].GetString());
        Assert.Equal(fixture.Grant.Id, claims["origin_jti"].GetString());
        Assert.Equal(fixture.User.Sub, claims["sub"].GetString());
        Assert.Equal("id", claims["token_use"].GetString());
        Assert.Equal(1700000000, claims["updated_at"].GetInt64());
    }

    [Fact]
    public async Task An_access_token_has_these_claims_and_no_others()
    {
        using var fixture = await TokenFixture.CreateAsync();

        var claims = Claims((await fixture.IssueAsync()).Access);

        Assert.Equal(
            ["auth_time", "client_id", "event_id", "exp", "iat", "iss", "jti", "origin_jti", "scope", "sub", "token_use", "username"],
            claims.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(fixture.Client.ClientId, claims["client_id"].GetString());
        Assert.Equal("aws.cognito.signin.user.admin", claims["scope"].GetString());
        Assert.Equal("access", claims["token_use"].GetString());
        Assert.Equal("Anna", claims["username"].GetString());
    }

    [Fact]
    public async Task Only_revocable_tokens_have_identifiers()
    {
        using var fixture = await TokenFixture.CreateAsync(client => client.EnableTokenRevocation = false);

        var tokens = await fixture.IssueAsync();

        foreach (var claims in new[] { Claims(tokens.Id), Claims(tokens.Access) })
            Assert.DoesNotContain(claims.Keys, name => name is "jti" or "origin_jti");
    }

    [Fact]
    public async Task An_id_token_tells_only_what_the_client_may_read()
    {
        using var fixture = await TokenFixture.CreateAsync(client => client.ReadAttributes = ["email"]);

        var claims = Claims((await fixture.IssueAsync()).Id);

        Assert.True(claims.ContainsKey("email"));
        Assert.DoesNotContain(claims.Keys, name => name is "email_verified" or "name" or "address" or "custom:level");
    }

    [Fact]
    public async Task Lifetimes_are_the_client_s()
    {
        using var fixture = await TokenFixture.CreateAsync(client =>
        {
            client.AccessTokenValidity = 5;
            client.IdTokenValidity = 1200;
            client.TokenValidityUnits = new() { AccessToken = "minutes", IdToken = "seconds" };
        });

        var tokens = await fixture.IssueAsync();

        Assert.Equal(300, tokens.ExpiresIn);
        Assert.Equal(300, Lifetime(Claims(tokens.Access)));
        Assert.Equal(1200, Lifetime(Claims(tokens.Id)));

        static long Lifetime(Dictionary<string, JsonElement> claims) => claims["exp"].GetInt64() - claims["iat"].GetInt64();
    }

    [Theory]
    [InlineData(null, new string[] { })]
    [InlineData("role/a", new[] { "1:role/a", "2:role/b" })]
    [InlineData("role/b", new[] { "1:", "2:role/b" })]
    [InlineData("role/a", new[] { "1:role/a", "1:role/a" })]
    [InlineData(null, new[] { "1:role/a", "1:role/b", "2:role/c" })]
    [InlineData("role/b", new[] { ":role/a", "9:role/b" })]
    [InlineData("role/a", new[] { ":role/a" })]
    public void The_strongest_group_s_role_is_preferred(string? expected, string[] groups)
    {
        var parsed = groups.Select(text => text.Split(':')).Select((parts, i) => new GroupType
        {
            GroupName = "g" + i,
            Precedence = parts[0].Length == 0 ? null : int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            RoleArn = parts[1].Length == 0 ? null : parts[1],
        }).ToList();

        Assert.Equal(expected, Local.Tokens.GroupClaims.PreferredRole(parsed));
    }

    private static string Part(string token, int index) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[index]));

    private static Dictionary<string, JsonElement> Claims(string token) =>
        JsonDocument.Parse(Part(token, 1)).RootElement.EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.Value);
}
