using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>A user as administrators see it.</summary>
internal static class UserView
{
    public static UserType Of(User user) => new()
    {
        Username = user.Username,
        Attributes = Attributes(user),
        UserCreateDate = user.CreatedAt,
        UserLastModifiedDate = user.ModifiedAt,
        Enabled = user.Enabled,
        UserStatus = user.Status.ToString(),
        MFAOptions = MfaView.Options(user),
    };

    /// <summary>All attributes, the sub first.</summary>
    public static IReadOnlyList<AttributeType> Attributes(User user) =>
    [
        new() { Name = "sub", Value = user.Sub },
        .. user.Attributes.Select(attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value }),
    ];
}
