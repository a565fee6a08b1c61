using Cognito.Local.Model;
using Cognito.Local.Wire;
using Cognito.Protocol;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>How authenticator apps are registered.</summary>
internal static class SoftwareTokens
{
    /// <summary>The 52 characters that the service gives out.</summary>
    public const int SecretBytes = 32;

    /// <summary>How long a secret that was given out for an access token waits for its first code.</summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromHours(1);

    public static void CheckEnabled(UserPoolType pool, GetUserPoolMfaConfigResponse config)
    {
        if (!PoolMfa.Kinds(pool, config).Contains(MfaKind.SoftwareTokenMfa))
            throw Errors.SoftwareTokensNotEnabled();
    }

    /// <summary>The app that showed the code, which is used up with it.</summary>
    public static SoftwareToken Register(byte[] secret, string code, string? friendlyName, DateTimeOffset now) =>
        Totp.Match(secret, code, now) is { } step
            ? new SoftwareToken(secret, string.IsNullOrEmpty(friendlyName) ? null : friendlyName, step)
            : throw Errors.SoftwareTokenMismatch();
}
