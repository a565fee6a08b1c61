using System.Globalization;

namespace Cognito.Protocol.Srp;

/// <summary>The TIMESTAMP that a proof is signed with: <c>Tue Feb 1 03:04:05 UTC 2000</c>, whatever the culture of the process.</summary>
internal static class SrpTimestamp
{
    private const string Layout = "ddd MMM d HH:mm:ss 'UTC' yyyy";

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Layout, CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, Layout, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
