using System.Globalization;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class SrpTimestampTests
{
    [Theory]
    [InlineData("2000-02-01T03:04:05Z", "Tue Feb 1 03:04:05 UTC 2000")]
    [InlineData("2026-09-30T23:59:59+00:00", "Wed Sep 30 23:59:59 UTC 2026")]
    [InlineData("2026-01-01T01:30:00+02:00", "Wed Dec 31 23:30:00 UTC 2025")]
    public void A_time_is_written_in_English_and_UTC_with_a_bare_day(string time, string expected)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(expected, SrpTimestamp.Format(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var time = new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);

        Assert.True(SrpTimestamp.TryParse(SrpTimestamp.Format(time), out var read));
        Assert.Equal(time, read);
        Assert.Equal(TimeSpan.Zero, read.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2000-02-01T03:04:05Z")]
    [InlineData("Mon Feb 1 03:04:05 UTC 2000")]
    [InlineData("Tue Feb 1 03:04:05 CET 2000")]
    [InlineData("Tue Feb 30 03:04:05 UTC 2000")]
    [InlineData("Di Feb 1 03:04:05 UTC 2000")]
    public void Anything_else_is_no_timestamp(string? text) => Assert.False(SrpTimestamp.TryParse(text, out _));
}
