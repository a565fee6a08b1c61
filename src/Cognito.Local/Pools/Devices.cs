using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>The devices of a pool's users (behaviour §1.4). Each belongs to one user; no other comes near it.</summary>
internal static class Devices
{
    public static bool AreTracked(UserPoolType pool) =>
        pool.DeviceConfiguration is { ChallengeRequiredOnNewDevice: not null } or { DeviceOnlyRememberedOnUserPrompt: not null };

    /// <summary>A device of the user that the app has confirmed.</summary>
    public static Device? Find(Tables tables, User user, string? key) =>
        key is not null && tables.Devices.Find(user.PoolId, user.Key, key) is { IsConfirmed: true } device ? device : null;

    /// <summary>A confirmed device that a request names.</summary>
    public static Device Named(Tables tables, UserPoolType pool, User user, string? key)
    {
        MustBeTracked(pool);
        return Find(tables, user, key) ?? throw DeviceErrors.NotFound();
    }

    public static void MustBeTracked(UserPoolType pool)
    {
        if (!AreTracked(pool))
            throw DeviceErrors.NotTracked();
    }

    /// <summary>The user's confirmed devices whose keys come after one, in the order of their keys.</summary>
    public static List<DeviceType> Page(Tables tables, UserPoolType pool, User user, string after, int limit)
    {
        MustBeTracked(pool);
        return
        [
            .. tables.Devices.Of(user.PoolId, user.Key)
                .Where(device => device.IsConfirmed && string.CompareOrdinal(device.Key, after) > 0)
                .Take(limit)
                .Select(device => DeviceView.Of(pool, user, device)),
        ];
    }

    /// <summary>The device that the sign-in names, if it is to prove itself: confirmed and remembered.</summary>
    public static Device? Remembered(Tables tables, UserPoolType pool, User user, Attempt attempt) =>
        AreTracked(pool) && Find(tables, user, attempt.DeviceKey) is { IsRemembered: true } device ? device : null;

    /// <summary>What is said to someone who has proved who they are but names a device that is not theirs; null when nothing is.</summary>
    public static ServiceException? Refusal(Tables tables, UserPoolType pool, User user, Attempt attempt) =>
        attempt.DeviceKey is { } key && AreTracked(pool) && tables.Devices.Find(pool.Id!, user.Key, key) is null ? DeviceErrors.NotFound() : null;

    /// <summary>
    /// Notes that someone signed in at a device: at the one they named or, when that is not confirmed, at a new one.
    /// Null where devices are not tracked, and when an administrator signs in.
    /// </summary>
    public static Device? Arrive(Tables tables, Step step, User user, DateTimeOffset grantExpires)
    {
        if (step.IsAdmin || !AreTracked(step.App.Pool))
            return null;
        var known = Find(tables, user, step.Attempt.DeviceKey);
        var now = step.Context.Now;
        var device = (known ?? New(step.App.Pool, now)) with { AuthenticatedAt = now, Address = step.Context.Address?.ToString() };

        // What is never confirmed is of use only to the tokens that are bound to it.
        Save(tables, user, device, known is null ? grantExpires : DateTimeOffset.MaxValue);
        return device;
    }

    /// <summary>Whether the tokens of a grant may be renewed by someone who names this device.</summary>
    public static bool MayRenew(Tables tables, UserPoolType pool, Grant grant, string? key) =>
        !AreTracked(pool) || (key is not null && key == grant.DeviceKey && tables.Devices.Find(grant.PoolId, grant.UserKey, key) is not null);

    /// <summary>The person, or an administrator in their place, says whether the device is to be remembered. Without a word all stays as it is.</summary>
    public static void Remember(Tables tables, UserPoolType pool, User user, string? key, string? status, DateTimeOffset now)
    {
        var device = Named(tables, pool, user, key);
        if (status is not null)
            Save(tables, user, device with { IsRemembered = status == "remembered", ModifiedAt = now });
    }

    /// <summary>Forgets the device; the tokens that are bound to it cannot be renewed from now on.</summary>
    public static void Forget(Tables tables, UserPoolType pool, User user, string? key) =>
        tables.Devices.Delete(pool.Id!, user.Key, Named(tables, pool, user, key).Key);

    public static void Save(Tables tables, User user, Device device) => Save(tables, user, device, DateTimeOffset.MaxValue);

    private static void Save(Tables tables, User user, Device device, DateTimeOffset expires) =>
        tables.Devices.Save(user.PoolId, user.Key, device.Key, expires, device);

    private static Device New(UserPoolType pool, DateTimeOffset now) => new()
    {
        Key = $"{Identifiers.Region(pool.Id!)}_{Identifiers.Uuid()}",
        GroupKey = Identifiers.DeviceGroup(),
        CreatedAt = now,
        ModifiedAt = now,
        AuthenticatedAt = now,
    };
}
