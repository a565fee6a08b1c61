using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Tests.Tokens;

public sealed class AccessTokenReaderTests
{
    [Fact]
    public async Task A_good_token_leads_to_its_user_client_and_grant()
    {
        using var fixture = await TokenFixture.CreateAsync();

        var holder = Holder(fixture, (await fixture.IssueAsync()).Access);

        Assert.Equal((fixture.User.Sub, fixture.Client.ClientId, fixture.Grant.Id), (holder.User.Sub, holder.Client.ClientId, holder.Grant!.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.AA.AA.AA.AA")]
    public async Task What_is_no_token_is_invalid(string token)
    {
        using var fixture = await TokenFixture.CreateAsync();
        Refused("Invalid Access Token", fixture, token);
    }

    [Fact]
    public async Task An_id_token_is_not_an_access_token()
    {
        using var fixture = await TokenFixture.CreateAsync();
        Refused("Invalid Access Token", fixture, (await fixture.IssueAsync()).Id);

        var keys = await fixture.Service.SigningKeys.OfAsync(fixture.User.PoolId);
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars((await fixture.IssueAsync()).Access.Split('.')[1]))!.AsObject();
        claims["token_use"] = "id";
        Refused("Invalid Access Token", fixture, Jwt.Sign(keys.Access, claims));
    }

    [Fact]
    public async Task A_changed_token_is_not_signed()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var parts = (await fixture.IssueAsync()).Access.Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        claims["username"] = "Berta";
        var changed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()));
        var none = Base64Url.EncodeToString("""{"alg":"none"}"""u8);

        Refused("Could not verify signature for Access Token", fixture, $"{parts[0]}.{changed}.{parts[2]}");
        Refused("Could not verify signature for Access Token", fixture, $"{none}.{parts[1]}.");
        Refused("Could not verify signature for Access Token", fixture, $"{parts[0]}.{parts[1]}.");
    }

    [Fact]
    public async Task A_token_of_another_pool_is_not_signed()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var other = await fixture.Service.SigningKeys.OfAsync(await fixture.Local.CreatePoolAsync());
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars((await fixture.IssueAsync()).Access.Split('.')[1]))!.AsObject();

        Refused("Could not verify signature for Access Token", fixture, Jwt.Sign(other.Access, claims));
    }

    [Fact]
    public async Task A_token_expires()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var token = (await fixture.IssueAsync()).Access;

        fixture.Local.Clock.Advance(TimeSpan.FromSeconds(3599));
        Holder(fixture, token);
        fixture.Local.Clock.Advance(TimeSpan.FromSeconds(1));
        Refused("Access Token has expired", fixture, token);
    }

    [Fact]
    public async Task A_token_without_the_self_service_scope_is_refused()
    {
        using var fixture = await TokenFixture.CreateAsync();
        fixture.Grant = fixture.Grant with { Scopes = ["openid", "email"] };
        Refused("Access Token does not have required scopes", fixture, (await fixture.IssueAsync()).Access);
    }

    [Fact]
    public async Task A_token_dies_with_its_grant()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var token = (await fixture.IssueAsync()).Access;
        var other = fixture.Grant with { Id = "other" };

        fixture.Local.Cognito.Service.Store.Write(tables => tables.Grants.DeleteOf(fixture.User.PoolId, fixture.User.Key));
        Refused("Access Token has been revoked", fixture, token);

        fixture.Grant = other;
        Refused("Access Token has been revoked", fixture, (await fixture.IssueAsync()).Access);
        fixture.Save();
        Holder(fixture, (await fixture.IssueAsync()).Access);
    }

    [Fact]
    public async Task Signing_out_ends_tokens_without_a_family_by_their_time()
    {
        using var fixture = await TokenFixture.CreateAsync(client => client.EnableTokenRevocation = false);
        var token = (await fixture.IssueAsync()).Access;
        Holder(fixture, token);

        await fixture.Local.Client.AdminUserGlobalSignOutAsync(new() { UserPoolId = fixture.User.PoolId, Username = "Anna" });
        Refused("Access Token has been revoked", fixture, token);
        fixture.Local.Clock.Advance(TimeSpan.FromSeconds(1));
        Holder(fixture, (await fixture.IssueAsync()).Access);
    }

    [Fact]
    public async Task Signing_out_ends_all_grants()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var token = (await fixture.IssueAsync()).Access;

        await fixture.Local.Client.AdminUserGlobalSignOutAsync(new() { UserPoolId = fixture.User.PoolId, Username = "Anna" });

        Refused("Access Token has been revoked", fixture, token);
    }

    [Fact]
    public async Task Whose_user_or_client_is_gone_is_invalid()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var token = (await fixture.IssueAsync()).Access;

        fixture.Service.Store.Write(tables => tables.Clients.Delete(fixture.Client.ClientId!));
        Refused("Invalid Access Token", fixture, token);
        fixture.Service.Store.Write(tables => tables.Clients.Save(fixture.Client));
        Holder(fixture, token);

        fixture.Service.Store.Write(tables => tables.Users.Delete(fixture.User.PoolId, fixture.User.Key));
        Refused("Invalid Access Token", fixture, token);
        fixture.User = fixture.User with { Sub = "00000000-0000-0000-0000-000000000000" };
        fixture.Save();
        Refused("Invalid Access Token", fixture, token);
    }

    [Fact]
    public async Task Tokens_of_before_a_key_rotation_stay_good()
    {
        using var fixture = await TokenFixture.CreateAsync();
        var before = (await fixture.IssueAsync()).Access;

        await fixture.Service.SigningKeys.RotateAsync(fixture.User.PoolId);

        var after = (await fixture.IssueAsync()).Access;
        Assert.NotEqual(before.Split('.')[0], after.Split('.')[0]);
        Holder(fixture, before);
        Holder(fixture, after);
        Assert.Equal(4, (await fixture.Service.SigningKeys.OfAsync(fixture.User.PoolId)).All.Count);
    }

    private static TokenHolder Holder(TokenFixture fixture, string token)
    {
        var read = fixture.Service.AccessTokens.Read(token);
        return fixture.Service.Store.Read(read.Holder);
    }

    private static void Refused(string message, TokenFixture fixture, string token)
    {
        var error = Assert.Throws<ServiceException>(() => Holder(fixture, token));
        Assert.Equal(("NotAuthorizedException", message), (error.Name, error.Message));
    }
}
