namespace Cognito.AspNetCore.Directory;

/// <summary>What to list users by: one attribute, whole or by its beginning (API_ListUsers, <c>Filter</c>). Values are escaped.</summary>
public sealed record CognitoUserFilter
{
    private static readonly string[] s_searchable =
        ["username", "sub", "email", "phone_number", "name", "given_name", "family_name", "preferred_username", "cognito:user_status", "status"];

    private readonly string _text;

    private CognitoUserFilter(string attribute, string comparison, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!s_searchable.Contains(attribute))
        {
            throw new ArgumentException($"The service does not search by '{attribute}', only by {string.Join(", ", s_searchable)}.", nameof(attribute));
        }

        _text = $"{attribute} {comparison} \"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Users whose attribute is exactly this.</summary>
    /// <param name="attribute">One of <c>username</c>, <c>sub</c>, <c>email</c>, <c>phone_number</c>, <c>name</c>, <c>given_name</c>, <c>family_name</c>, <c>preferred_username</c>, <c>cognito:user_status</c>, and <c>status</c> (<c>Enabled</c> or <c>Disabled</c>).</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The service does not search by this attribute.</exception>
    public static CognitoUserFilter EqualTo(string attribute, string value) => new(attribute, "=", value);

    /// <summary>Users whose attribute begins with this.</summary>
    /// <param name="attribute">As for <see cref="EqualTo"/>.</param>
    /// <param name="value">The beginning of the value.</param>
    /// <exception cref="ArgumentException">The service does not search by this attribute.</exception>
    public static CognitoUserFilter StartsWith(string attribute, string value) => new(attribute, "^=", value);

    /// <summary>As the service wants it.</summary>
    internal string Text => _text;

    /// <summary>The type's name alone: values are personal.</summary>
    public override string ToString() => nameof(CognitoUserFilter);
}
