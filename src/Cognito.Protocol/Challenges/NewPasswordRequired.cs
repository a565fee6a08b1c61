using System.Collections.ObjectModel;
using System.Text.Json;

namespace Cognito.Protocol.Challenges;

/// <summary>NEW_PASSWORD_REQUIRED: the temporary password was right; now the person chooses a permanent one and adds what the pool requires.</summary>
/// <param name="RequiredAttributes">Names of required attributes, without the wire's prefix, such as <c>family_name</c> or <c>custom:plan</c>.</param>
/// <param name="UserAttributes">What the user has already; a required attribute that has a value here must not be sent again. A challenge that was carried from one request to the next has none.</param>
public sealed record NewPasswordRequired(
    IReadOnlyList<string> RequiredAttributes,
    IReadOnlyDictionary<string, string> UserAttributes) : Challenge
{
    internal const string WireName = "NEW_PASSWORD_REQUIRED";
    internal const string AttributePrefix = "userAttributes.";
    private const string RequiredName = "requiredAttributes";
    private const string AttributesName = "userAttributes";

    /// <summary>The attributes to ask the person for: required, and without a value so far.</summary>
    public IReadOnlyList<string> MissingAttributes =>
        [.. RequiredAttributes.Where(name => !UserAttributes.TryGetValue(name, out var value) || value.Length == 0)];

    internal override string Name => WireName;

    internal static NewPasswordRequired Read(IReadOnlyDictionary<string, string> parameters) => new(
        [.. (parameters.OptionalList(RequiredName) ?? []).Select(WithoutPrefix)],
        Known(parameters.OptionalJson(AttributesName, ChallengeJson.Default.IReadOnlyDictionaryStringString)));

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
        var names = RequiredAttributes.Select(name => AttributePrefix + name).ToArray();
        parameters[RequiredName] = JsonSerializer.Serialize(names, ChallengeJson.Default.StringArray);
        parameters[AttributesName] = JsonSerializer.Serialize(UserAttributes, ChallengeJson.Default.IReadOnlyDictionaryStringString);
    }

    internal override Challenge Compact() =>
        new NewPasswordRequired(MissingAttributes, ReadOnlyDictionary<string, string>.Empty);

    private static IReadOnlyDictionary<string, string> Known(IReadOnlyDictionary<string, string?>? attributes) => attributes is null
        ? ReadOnlyDictionary<string, string>.Empty
        : attributes.Where(attribute => attribute.Value is not null).ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    private static string WithoutPrefix(string name) =>
        name.StartsWith(AttributePrefix, StringComparison.Ordinal) ? name[AttributePrefix.Length..] : name;
}

/// <summary>The new password, and a value for each of <see cref="NewPasswordRequired.MissingAttributes"/>.</summary>
/// <param name="NewPassword">The permanent password.</param>
/// <param name="Attributes">Values by attribute name, without the wire's prefix.</param>
public sealed record NewPasswordAnswer(string NewPassword, IReadOnlyDictionary<string, string>? Attributes = null) : ChallengeAnswer
{
    private const string NewPasswordName = "NEW_PASSWORD";

    internal override string Name => NewPasswordRequired.WireName;

    internal static NewPasswordAnswer Read(IReadOnlyDictionary<string, string> responses) => new(
        responses.Required(NewPasswordName),
        responses
            .Where(response => response.Key.StartsWith(NewPasswordRequired.AttributePrefix, StringComparison.Ordinal))
            .ToDictionary(response => response.Key[NewPasswordRequired.AttributePrefix.Length..], response => response.Value));

    internal override void WriteResponses(IDictionary<string, string> responses)
    {
        responses[NewPasswordName] = NewPassword;
        foreach (var (name, value) in Attributes ?? ReadOnlyDictionary<string, string>.Empty)
        {
            responses[NewPasswordRequired.AttributePrefix + name] = value;
        }
    }
}
