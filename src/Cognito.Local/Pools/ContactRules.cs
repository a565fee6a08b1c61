using System.Text.RegularExpressions;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>What an e-mail address and a phone number look like.</summary>
internal static partial class ContactRules
{
    public static bool IsEmail(string text) => Email.IsMatch(text);

    /// <summary>E.164: a plus sign and up to 15 digits.</summary>
    public static bool IsPhoneNumber(string text) => PhoneNumber.IsMatch(text);

    public static void Check(string attribute, string value)
    {
        if (attribute == "email" && !IsEmail(value))
            throw AttributeErrors.EmailFormat();
        if (attribute == "phone_number" && !IsPhoneNumber(value))
            throw AttributeErrors.PhoneNumberFormat();
    }

    // No spaces, no control characters, no second @, none of RFC 5322's specials outside quotes; a domain with a dot in it.
    [GeneratedRegex("""\A[^\s\p{C}@"(),:;<>\[\\\]]+@[^\s\p{C}@"(),:;<>\[\\\].]+(\.[^\s\p{C}@"(),:;<>\[\\\].]+)+\z""")]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"\A\+[0-9]{1,15}\z")]
    private static partial Regex PhoneNumber { get; }
}
