using System.Globalization;

namespace Cognito.Local.Delivery;

/// <summary>Destinations as they are shown to someone who may not be their owner (behaviour §6.1).</summary>
internal static class Masks
{
    private const int ShownDigits = 4;

    public static string Of(string attribute, string value) => attribute == "phone_number" ? PhoneNumber(value) : Email(value);

    /// <summary>The first letter of each side: <c>j***@e***</c>.</summary>
    public static string Email(string address)
    {
        var at = address.LastIndexOf('@');
        return $"{First(address[..Math.Max(at, 0)])}***@{First(address[(at + 1)..])}***";
    }

    /// <summary>The last four digits: <c>+*******1234</c>.</summary>
    public static string PhoneNumber(string number)
    {
        var digits = number.TrimStart('+');
        var hidden = Math.Max(0, digits.Length - ShownDigits);
        return $"+{new string('*', hidden)}{digits[hidden..]}";
    }

    private static string First(string text) => text.Length == 0 ? "" : StringInfo.GetNextTextElement(text);
}
