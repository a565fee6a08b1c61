using System.Text.Json.Serialization;

namespace Cognito.Local.Pools;

/// <summary>The states a user can be in, by the names the API gives them (UserType.UserStatus).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UserStatus>))]
internal enum UserStatus
{
    UNCONFIRMED,
    CONFIRMED,
    RESET_REQUIRED,
    FORCE_CHANGE_PASSWORD,
    EXTERNAL_PROVIDER,
}
