using System.Text;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>
/// The filter of ListUsers: <c>attribute = "value"</c> or <c>attribute ^= "value"</c> (begins with), one attribute, the
/// value in double quotes, a quote or backslash within it after a backslash (ListUsers API page; behaviour §6.9).
/// </summary>
internal sealed record UserFilter(string Attribute, bool IsPrefix, string Value)
{
    public const string Username = "username";
    public const string Sub = "sub";
    public const string Status = "cognito:user_status";
    public const string Enabled = "status";

    private static readonly string[] Known = [.. StandardAttributes.Searchable, Username, Sub, Status, Enabled];

    /// <summary>Null when there is nothing to filter by.</summary>
    /// <exception cref="ServiceException">The text does not follow the grammar, or names what cannot be searched.</exception>
    public static UserFilter? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var rest = text.AsSpan().Trim();
        var end = rest.IndexOfAny("=^\" \t");
        if (end <= 0)
            throw Errors.FilterSyntax();
        var attribute = rest[..end].ToString();
        rest = rest[end..].TrimStart();

        var isPrefix = rest.StartsWith("^=");
        if (!isPrefix && !rest.StartsWith("="))
            throw Errors.FilterSyntax();
        var value = Unquote(rest[(isPrefix ? 2 : 1)..].TrimStart());
        return Known.Contains(attribute) ? new UserFilter(attribute, isPrefix, value) : throw Errors.FilterAttribute(attribute);
    }

    /// <summary>Whether the user is one of those sought, for what no index knows.</summary>
    public bool Matches(User user)
    {
        var actual = Attribute switch
        {
            Username => user.Username,
            Sub => user.Sub,
            Status => user.Status.ToString(),
            Enabled => user.Enabled ? "Enabled" : "Disabled",
            _ => user.Attributes.GetValueOrDefault(Attribute),
        };
        return actual is not null && (IsPrefix ? actual.StartsWith(Value, StringComparison.Ordinal) : actual == Value);
    }

    private static string Unquote(ReadOnlySpan<char> quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"')
            throw Errors.FilterSyntax();
        var value = new StringBuilder();
        for (var i = 1; i < quoted.Length; i++)
        {
            switch (quoted[i])
            {
                case '"':
                    return i == quoted.Length - 1 ? value.ToString() : throw Errors.FilterSyntax();
                case '\\' when i + 1 < quoted.Length && quoted[i + 1] is '"' or '\\':
                    value.Append(quoted[++i]);
                    break;
                default:
                    value.Append(quoted[i]);
                    break;
            }
        }

        throw Errors.FilterSyntax();
    }
}
