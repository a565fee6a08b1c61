using Cognito.Local.Model;

namespace Cognito.Local.Tokens;

/// <summary>
/// Rotation of refresh tokens (behaviour §5.3): each use of the newest makes the next generation; the former ones stay good
/// for the client's grace period, in which they yield the newest generation again, so that parallel refreshes all end well.
/// </summary>
internal static class Rotation
{
    /// <summary>The service's upper bound of a grace period.</summary>
    private static readonly TimeSpan LongestGrace = TimeSpan.FromSeconds(60);

    public static bool IsOn(UserPoolClientType client) => client.RefreshTokenRotation?.Feature == "ENABLED";

    /// <summary>The grant after a token of the given generation was used; null when that token had been rotated out.</summary>
    public static Grant? Use(Grant grant, int generation, UserPoolClientType client, DateTimeOffset now)
    {
        if (generation == grant.Generation)
        {
            var retired = grant.Retired.Where(former => now - former.At < LongestGrace).Append(new RetiredToken(generation, now));
            return grant with { Generation = generation + 1, Retired = [.. retired] };
        }

        var grace = TimeSpan.FromSeconds(client.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0);
        return grant.Retired.Any(former => former.Generation == generation && now - former.At < grace) ? grant : null;
    }

    /// <summary>
    /// Whether a refused token was rotated out so long ago that no retry explains it: then one of its bearers is a thief, and the
    /// whole family ends (RFC 9700 §4.14.2). Within the longest grace period there is, two honest requests may have raced.
    /// </summary>
    public static bool IsTheft(Grant grant, int generation, DateTimeOffset now) =>
        !grant.Retired.Any(former => former.Generation == generation && now - former.At < LongestGrace);
}
