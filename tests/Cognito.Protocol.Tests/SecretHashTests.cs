using Cognito.Protocol.Tests.Srp;

namespace Cognito.Protocol.Tests;

public sealed class SecretHashTests
{
    public static TheoryData<string, string, string, string> Vectors => [.. SrpVectors.SecretHashes];

    [Theory, MemberData(nameof(Vectors))]
    public void The_hash_is_as_published(string username, string clientId, string clientSecret, string hash)
    {
        Assert.Equal(hash, SecretHash.Compute(username, clientId, clientSecret));
        Assert.True(SecretHash.Matches(hash, username, clientId, clientSecret));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("qnR8UCqJggD55PohusaBNviGoOJ67HC6Btry4qXLVZd="), InlineData("QNR8UCQJGGD55POHUSABNVIGOOJ67HC6BTRY4QXLVZC=")]
    public void Any_other_hash_is_refused(string? hash) => Assert.False(SecretHash.Matches(hash, "Mess", "age", "secret"));
}
