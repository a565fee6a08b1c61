using System.Text;
using System.Text.RegularExpressions;

namespace Cognito.Local.Wire;

/// <summary>
/// The model's regular expressions are Java's and stand for the whole value. Where .NET would understand one differently
/// it is rewritten: in Java \w, \d and \s know ASCII only, the dot stops at every line terminator, and \p{…} sees a
/// surrogate pair as one character.
/// </summary>
internal static class JavaPattern
{
    private const string Space = @" \t\n\x0B\f\r";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    public static Regex Compile(string pattern) => new($@"\A(?:{Translate(pattern)})\z", RegexOptions.CultureInvariant, TimeLimit);

    public static bool Matches(Regex regex, string value)
    {
        try
        {
            return regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Translate(string pattern)
    {
        var dotMatchesAll = pattern.StartsWith("(?s)", StringComparison.Ordinal);
        var text = new StringBuilder();
        var inClass = false;
        var isNegated = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    // A negated class has room for halves of pairs as it is.
                    text.Append(pattern[i] == 'p' && inClass && !isNegated ? @"\uD800-\uDFFF\p" : Escape(pattern[i], inClass));
                    break;
                case '[' when pattern.AsSpan(i).StartsWith(@"[\S]", StringComparison.Ordinal):
                    text.Append($"[^{Space}]");
                    i += 3;
                    break;
                case '[' when !inClass:
                    inClass = true;
                    isNegated = pattern[i + 1] == '^';
                    text.Append('[');
                    break;
                case ']' when inClass:
                    inClass = false;
                    text.Append(']');
                    break;
                case '.' when !inClass && !dotMatchesAll:
                    text.Append(@"[^\n\r\u0085\u2028\u2029]");
                    break;
                default:
                    text.Append(pattern[i]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Escape(char letter, bool inClass)
    {
        var characters = letter switch
        {
            'w' => "a-zA-Z0-9_",
            'd' => "0-9",
            's' => Space,
            _ => null,
        };
        return characters is null ? $@"\{letter}" : inClass ? characters : $"[{characters}]";
    }
}
