namespace Cognito.Local.Tests.Operations;

/// <summary>Texts that break what is not careful: quotes of SQL and JSON, control and format characters, and too much of anything.</summary>
internal static class Nasty
{
    public static readonly string[] Texts =
    [
        "'; DROP TABLE users; --",
        "\" OR \"\"=\"",
        "jane' AND '1'='1",
        "{\"a\":[1,2",
        "\\u0000\\",
        "nul\0nul",
        "line\r\nbreak\t",
        "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDCBB",
        "\u202Eevil\u202C \u05D0\u05D1",
        "%00%n%s${jndi:ldap://x}",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        new string('x', 129),
        new string('\u6F22', 5000),
        new string('9', 20_000),
    ];
}
