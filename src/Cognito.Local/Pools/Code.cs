using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>A code that was sent to a person. A new one takes the place of the former, a used one is deleted.</summary>
/// <param name="Value">The digits.</param>
/// <param name="Attribute">The attribute it was sent to, which it verifies; null when it verifies none.</param>
/// <param name="AttributeValue">The value it was sent to.</param>
/// <param name="ExpiresAt">When it stops to count.</param>
internal sealed record Code(string Value, string? Attribute, string? AttributeValue, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan SignUpLifetime = TimeSpan.FromHours(24);
    public static readonly TimeSpan AttributeLifetime = TimeSpan.FromHours(24);
    public static readonly TimeSpan ForgotPasswordLifetime = TimeSpan.FromHours(1);

    /// <summary>Six digits.</summary>
    public static string Draw() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>What is wrong with the code someone gave; null when it is the right one.</summary>
    public static ServiceException? Problem(Code? sent, string given, DateTimeOffset now)
    {
        if (sent is null || now >= sent.ExpiresAt)
            return Errors.CodeExpired();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent.Value), Encoding.UTF8.GetBytes(given))
            ? null
            : Errors.CodeMismatch();
    }
}
