using Cognito.Local.Triggers;

namespace Cognito.Local.Pools;

/// <summary>A user who is known elsewhere and comes here for the first time (behaviour §7.2).</summary>
internal static class MigratedUser
{
    /// <param name="occasion">Who came, by which name.</param>
    /// <param name="known">What is known of them.</param>
    /// <param name="password">The password that was right elsewhere, which no policy of this pool binds; null when it was forgotten.</param>
    public static User Of(Occasion occasion, UserMigrationResponse known, string? password)
    {
        var (pool, now) = (occasion.Pool, occasion.Context.Now);
        var attributes = new Dictionary<string, string>(known.UserAttributes, StringComparer.Ordinal);
        var name = Registration.Name(pool, attributes.Remove("username", out var chosen) ? chosen : occasion.UserName, attributes);
        return new User
        {
            PoolId = pool.Id!,
            Username = name.Username,
            Key = name.Key,
            Sub = name.Sub,
            Status = known.FinalUserStatus == nameof(UserStatus.CONFIRMED) ? UserStatus.CONFIRMED : UserStatus.RESET_REQUIRED,
            CreatedAt = now,
            ModifiedAt = now,
            Attributes = AttributeRules.ForNewUser(pool, null, attributes),
            Password = password is null ? null : Passwords.Make(pool, name.Username, password, now),
            Mfa = new MfaSettings { Sms = known.EnableSmsMfa },
        };
    }
}
