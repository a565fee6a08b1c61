using Cognito.Protocol.Tokens;

namespace Cognito.Protocol.Tests.Tokens;

public sealed class UserPoolIdTests
{
    [Theory]
    [InlineData("eu-west-1_AbCdEfGhI", "eu-west-1", "AbCdEfGhI", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI")]
    [InlineData("us-gov-west-1_x1", "us-gov-west-1", "x1", "https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_x1")]
    [InlineData("cn-north-1_x1", "cn-north-1", "x1", "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_x1")]
    public void An_id_has_a_region_and_a_name(string text, string region, string name, string issuer)
    {
        Assert.True(UserPoolId.TryParse(text, out var id));
        Assert.Equal(new UserPoolId(region, name), id);
        Assert.Equal(issuer, id.Issuer);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eu-west-1")]
    [InlineData("eu-west-1_")]
    [InlineData("_AbC")]
    [InlineData("eu-west-1_AbC\n")]
    [InlineData("eu west_AbC")]
    [InlineData("eu-west-1_AbC/../other")]
    [InlineData("eu-west-1_AbCdEfGhIAbCdEfGhIAbCdEfGhIAbCdEfGhIAbCdEfGhIAbC")]
    public void Anything_else_is_none(string? text)
    {
        Assert.False(UserPoolId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => UserPoolId.Parse(text ?? ""));
    }
}
