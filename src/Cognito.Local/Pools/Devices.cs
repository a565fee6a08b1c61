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

    /// <summary>The device that the sign-in names, if it is to prove itself: confirmed and remembered.</summary>
    public static Device? Remembered(Tables tables, UserPoolType pool, User user, Attempt attempt) =>
        AreTracked(pool) && Find(tables, user, attempt.DeviceKey) is { IsRemembered: true } device ? device : null;

    /// <summary>What is said to someone who has proved who they are but names a device that is not theirs; null when nothing is.</summary>
    public static ServiceException? Refusal(Tables tables, UserPoolType pool, User user, Attempt attempt) =>
        attempt.DeviceKey is { } key && AreTracked(pool) && tables.Devices.Find(pool.Id!, user.Key, key) is null ? Errors.DeviceNotFound() : null;

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
