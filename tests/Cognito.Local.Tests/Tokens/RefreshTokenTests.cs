using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Tokens;

namespace Cognito.Local.Tests.Tokens;

public class RefreshTokenTests
{
    private static readonly RefreshToken Token = new("grant", 3, "eu-west-1_Abc123", "client", "jane", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private readonly Seal seal = new(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void A_refresh_token_looks_like_the_service_s_and_comes_back_whole()
    {
        var text = Token.Write(seal);
        var parts = text.Split('.');

        Assert.Equal(5, parts.Length);
        Assert.Equal("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ", parts[0]);
        Assert.Equal([342, 16, 22], new[] { parts[1].Length, parts[2].Length, parts[4].Length });
        Assert.InRange(text.Length, 1750, 1850);
        Assert.Equal(Token, RefreshToken.Read(seal, text));
        Assert.NotEqual(text, Token.Write(seal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_part_of_it_can_be_bent(int part)
    {
        var parts = Token.Write(seal).Split('.');
        var bent = new StringBuilder(parts[part]);
        bent[4] = bent[4] == 'A' ? 'B' : 'A';
        parts[part] = bent.ToString();

        Assert.Null(RefreshToken.Read(seal, string.Join('.', parts)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ....")]
    [InlineData("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.a.b.c.d")]
    [InlineData("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.AAAA.AAAA.AAAA.!!!!")]
    public void What_is_not_ours_is_no_token(string text) => Assert.Null(RefreshToken.Read(seal, text));

    [Fact]
    public void A_token_of_another_store_is_no_token() => Assert.Null(RefreshToken.Read(new Seal(new byte[32]), Token.Write(seal)));
}
