using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Directory;

/// <summary>A person in the pool, as an administrator sees them.</summary>
/// <param name="Username">The immutable name, which every call takes; so do aliases, except where a filter is asked for.</param>
/// <param name="Status">Where the account stands: <c>CONFIRMED</c>, <c>UNCONFIRMED</c>, <c>FORCE_CHANGE_PASSWORD</c>, <c>RESET_REQUIRED</c> or <c>EXTERNAL_PROVIDER</c> (API_UserType, <c>UserStatus</c>).</param>
/// <param name="IsEnabled">False when an administrator disabled the account: it cannot sign in then.</param>
/// <param name="Attributes">Attributes by name, <c>sub</c> included.</param>
public sealed record CognitoUser(string Username, string Status, bool IsEnabled, IReadOnlyDictionary<string, string> Attributes)
{
    private const string Sub = "sub";

    /// <summary>The immutable identifier: the <c>sub</c> of the person's tokens.</summary>
    public string Subject => Attributes.GetValueOrDefault(Sub) ?? Username;

    /// <summary>When the account was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the account was changed last.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The name alone: attributes are personal.</summary>
    public override string ToString() => Username;

    internal static CognitoUser Of(UserType user) => new(user.Username, user.UserStatus?.Value ?? "", user.Enabled == true, ByName(user.Attributes))
    {
        CreatedAt = user.UserCreateDate,
        ModifiedAt = user.UserLastModifiedDate,
    };

    internal static CognitoUser Of(AdminGetUserResponse user) => new(user.Username, user.UserStatus?.Value ?? "", user.Enabled == true, ByName(user.UserAttributes))
    {
        CreatedAt = user.UserCreateDate,
        ModifiedAt = user.UserLastModifiedDate,
    };

    private static Dictionary<string, string> ByName(List<AttributeType>? attributes) =>
        (attributes ?? []).ToDictionary(attribute => attribute.Name, attribute => attribute.Value ?? "", StringComparer.Ordinal);
}
