using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Cognito.Protocol.Tokens;

/// <summary>A user pool's id, <c>{region}_{name}</c>, taken apart.</summary>
/// <param name="Region">Such as <c>eu-west-1</c>.</param>
/// <param name="Name">What follows the underscore; the SRP formulas call it the pool name.</param>
internal readonly partial record struct UserPoolId(string Region, string Name)
{
    /// <summary>Constraint of the service's model: 1 to 55 characters, <c>[\w-]+_[0-9a-zA-Z]+</c>.</summary>
    private const int MaxLength = 55;

    public static bool TryParse([NotNullWhen(true)] string? text, out UserPoolId id)
    {
        var match = text is { Length: <= MaxLength } ? Pattern.Match(text) : Match.Empty;
        id = match.Success ? new(match.Groups[1].Value, match.Groups[2].Value) : default;
        return match.Success;
    }

    /// <exception cref="FormatException">The text is not a user pool id.</exception>
    public static UserPoolId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a user pool id such as eu-west-1_AbCdEfGhI.");

    /// <summary>The issuer (claim <c>iss</c>) of the pool's tokens: no trailing slash.</summary>
    public string Issuer => $"https://cognito-idp.{Region}.{Domain}/{this}";

    private string Domain => Region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";

    public override string ToString() => $"{Region}_{Name}";

    [GeneratedRegex(@"\A([\w-]+?)_([0-9a-zA-Z]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
