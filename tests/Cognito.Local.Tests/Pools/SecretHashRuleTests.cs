using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Protocol;

namespace Cognito.Local.Tests.Pools;

public class SecretHashRuleTests
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "", null)]
    [InlineData(null, "anything", "Client c1 is not configured for secret but secret was received")]
    [InlineData(Secret, null, "Client c1 is configured with secret but SECRET_HASH was not received")]
    [InlineData(Secret, "", "Client c1 is configured with secret but SECRET_HASH was not received")]
    [InlineData(Secret, "AAAA", "Unable to verify secret hash for client c1")]
    [InlineData(Secret, "not base64", "Unable to verify secret hash for client c1")]
    public void Only_a_client_with_a_secret_proves_it(string? secret, string? hash, string? error)
    {
        var refused = Record.Exception(() => SecretHashRule.Check(Client(secret), hash, "jane"));

        Assert.Equal(error, refused?.Message);
    }

    [Fact]
    public void The_hash_counts_for_the_names_that_may_be_meant_and_no_other()
    {
        var hash = SecretHash.Compute("jane", "c1", Secret);

        SecretHashRule.Check(Client(Secret), hash, "sub", "jane");
        Assert.Equal("Unable to verify secret hash for client c1", Record.Exception(() => SecretHashRule.Check(Client(Secret), hash, "bob"))?.Message);
        Assert.Equal("SecretHash does not match for the client: c1", Record.Exception(() => SecretHashRule.CheckAtRefresh(Client(Secret), hash, "bob"))?.Message);
    }

    [Fact]
    public void Each_of_two_secrets_counts()
    {
        foreach (var secret in new[] { Secret, "second" })
            SecretHashRule.Check(Client(Secret, "second"), SecretHash.Compute("jane", "c1", secret), "jane");

        Assert.NotNull(Record.Exception(() => SecretHashRule.Check(Client(Secret, "second"), SecretHash.Compute("jane", "c1", "third"), "jane")));
    }

    private static AppClient Client(params string?[] secrets) => new(new(), new() { ClientId = "c1" }, [.. secrets.OfType<string>()]);
}
