using Cognito.Local.Pools;
using Cognito.Local.Storage;

namespace Cognito.Local.Tokens;

/// <summary>Ends what sign-ins have given.</summary>
internal static class SignOut
{
    /// <summary>Revokes all that the user was granted; the caller saves the user that comes back.</summary>
    public static User Everywhere(Tables tables, User user, DateTimeOffset now)
    {
        foreach (var grant in tables.Grants.Of(user.PoolId, user.Key))
        {
            if (grant.RevokedAt is null)
                Grants.Save(tables, grant with { RevokedAt = now });
        }

        return user with { SignedOutAt = now };
    }
}
