using System.Text;

namespace Cognito.Protocol.Tests;

public sealed class TotpTests
{
    // RFC 6238, appendix B, and RFC 4226, appendix D.
    private static readonly byte[] s_secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_of_RFC_6238_are_ours(long seconds, string code)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.Code(s_secret, Totp.StepAt(time)));
        Assert.Equal(Totp.StepAt(time), Totp.Match(s_secret, code, time));
    }

    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(3, "969429")]
    [InlineData(4, "338314")]
    [InlineData(5, "254676")]
    [InlineData(6, "287922")]
    [InlineData(7, "162583")]
    [InlineData(8, "399871")]
    [InlineData(9, "520489")]
    public void Codes_of_RFC_4226_are_ours(long step, string code) => Assert.Equal(code, Totp.Code(s_secret, step));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_off_by_one_step(int off, bool matches)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var step = Totp.StepAt(now) + off;

        Assert.Equal(matches ? step : null, Totp.Match(s_secret, Totp.Code(s_secret, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("287083")]
    [InlineData(" 287082")]
    [InlineData("２８７０８２")]
    [InlineData("abcdef")]
    public void What_is_not_the_code_matches_nothing(string code) =>
        Assert.Null(Totp.Match(s_secret, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void At_the_beginning_of_time_there_is_no_step_before() =>
        Assert.Null(Totp.Match(s_secret, Totp.Code(s_secret, -1), DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("Shop", "anna", "otpauth://totp/Shop:anna?secret=JBSWY3DP&issuer=Shop")]
    [InlineData("Åsa & Co: Shop?", "a+b@example.com", "otpauth://totp/%C3%85sa%20%26%20Co%3A%20Shop%3F:a%2Bb%40example.com?secret=JBSWY3DP&issuer=%C3%85sa%20%26%20Co%3A%20Shop%3F")]
    public void The_URI_names_issuer_and_account(string issuer, string account, string uri) =>
        Assert.Equal(uri, Totp.Uri("JBSWY3DP", issuer, account));
}
