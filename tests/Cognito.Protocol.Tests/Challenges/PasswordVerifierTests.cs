using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class PasswordVerifierTests
{
    [Theory]
    [InlineData("SALT")]
    [InlineData("SRP_B")]
    [InlineData("SECRET_BLOCK")]
    public void What_it_cannot_do_without_is_named(string missing)
    {
        var parameters = Parameters();
        parameters.Remove(missing);

        var exception = Assert.ThrowsAny<FormatException>(() => PasswordVerifier.Read(parameters));

        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USERNAME", "immutable")]
    [InlineData("USER_ID_FOR_SRP", "same")]
    public void Either_name_of_the_user_will_do_and_USER_ID_FOR_SRP_goes_first(string missing, string expected)
    {
        var parameters = Parameters();
        parameters.Remove(missing);

        Assert.Equal(expected, PasswordVerifier.Read(parameters).UserIdForSrp);
        Assert.Equal("immutable", PasswordVerifier.Read(Parameters()).UserIdForSrp);
    }

    private static Dictionary<string, string> Parameters() => new()
    {
        ["SALT"] = "1",
        ["SRP_B"] = "2",
        ["SECRET_BLOCK"] = "eA==",
        ["USERNAME"] = "same",
        ["USER_ID_FOR_SRP"] = "immutable",
    };
}
