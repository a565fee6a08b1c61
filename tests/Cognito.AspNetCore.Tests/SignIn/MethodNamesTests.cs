using System.Buffers.Text;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Tests.SignIn;

public sealed class MethodNamesTests
{
    [Theory]
    [InlineData(0b0000_0101, "swk mfa")]
    [InlineData(0b0000_0001, "swk")]
    public void A_passkey_that_verified_its_person_is_two_factors(byte flags, string names)
    {
        var data = new byte[37];
        data[32] = flags;

        Assert.Equal(names, Names("""{"response":{"authenticatorData":"-"}}""".Replace("-", Base64Url.EncodeToString(data), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"response":{"authenticatorData":"AAAA"}}""")]
    [InlineData("""{"response":{"authenticatorData":"?"}}""")]
    [InlineData("""{"response":{"authenticatorData":7}}""")]
    [InlineData("""{"response":[]}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("nonsense")]
    public void What_cannot_be_read_of_a_passkey_is_not_believed(string credential) => Assert.Equal("swk", Names(credential));

    private static string Names(string credential) => string.Join(' ', MethodNames.Of(MethodNames.Of(new WebAuthnAnswer(credential))));
}
