using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Pools;

public class CodeTests
{
    private const string Mismatch = "Invalid verification code provided, please try again.";
    private const string Expired = "Invalid code provided, please request a code again.";

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("012345", 1, "012345", null)]
    [InlineData("012345", 1, "12345", Mismatch)]
    [InlineData("012345", 1, "0123456", Mismatch)]
    [InlineData("012345", 1, "\u0660\u0661\u0662\u0663\u0664\u0665", Mismatch)]
    [InlineData("012345", 0, "012345", Expired)]
    [InlineData("012345", -1, "999999", Expired)]
    [InlineData(null, 0, "012345", Expired)]
    public void A_code_is_right_wrong_or_no_longer_there(string? sent, int secondsLeft, string given, string? error)
    {
        var code = sent is null ? null : new Code(sent, "email", "jane@example.com", Now.AddSeconds(secondsLeft));

        Assert.Equal(error, Code.Problem(code, given, Now)?.Message);
    }

    [Fact]
    public void Codes_have_six_digits_and_differ()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => Code.Draw()).ToList();

        Assert.All(codes, code => Assert.Matches("^[0-9]{6}$", code));
        Assert.True(codes.Distinct().Count() > 150);
    }
}
