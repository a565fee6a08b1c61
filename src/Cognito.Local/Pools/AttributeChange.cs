using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Storage;

namespace Cognito.Local.Pools;

/// <summary>Changes the attributes of a user who exists, and asks for proof of a new address or number (behaviour §6.3).</summary>
internal static class AttributeChange
{
    /// <param name="tables">The store.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="client">The app client that binds the person; null for an administrator, whose word is proof.</param>
    /// <param name="user">The user as stored.</param>
    /// <param name="given">The new values; empty ones delete.</param>
    /// <param name="now">When.</param>
    /// <returns>The codes that are to be sent.</returns>
    public static List<SentCode> Apply(
        Tables tables, UserPoolType pool, UserPoolClientType? client, User user, Dictionary<string, string> given, DateTimeOffset now)
    {
        var attributes = AttributeRules.Change(pool, client, user, given);
        var moved = given.Where(change => StandardAttributes.IsVerifiable(change.Key) && user.Attributes.GetValueOrDefault(change.Key) != change.Value).ToList();
        var unproved = moved.Where(change => change.Value.Length > 0
            && pool.AutoVerifiedAttributes?.Contains(change.Key) == true
            && given.GetValueOrDefault(StandardAttributes.VerifiedFlag(change.Key)) != "true").ToList();
        foreach (var (name, _) in unproved.Where(change => WaitsForCode(pool, change.Key)))
            Restore(attributes, user, name);

        var changed = user with { Attributes = attributes, ModifiedAt = now };
        if (Registration.AliasConflict(tables, pool, changed) is { } conflict)
            throw conflict;
        tables.Users.Save(changed, UserNames.AliasesOf(pool, changed));

        foreach (var (name, _) in moved)
            Codes.Forget(tables, user, Codes.Attribute(name));
        return [.. unproved.Select(change => Code(tables, user, new Destination(change.Key, change.Value), now))];
    }

    private static SentCode Code(Tables tables, User user, Destination to, DateTimeOffset now) =>
        new(to, Codes.Renew(tables, user, Codes.Attribute(to.Attribute), to, Pools.Code.AttributeLifetime, now));

    /// <summary>Whether the old value counts until the new one is verified.</summary>
    private static bool WaitsForCode(UserPoolType pool, string name) =>
        pool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.Contains(name) == true;

    private static void Restore(Dictionary<string, string> attributes, User user, string attribute)
    {
        foreach (var name in new[] { attribute, StandardAttributes.VerifiedFlag(attribute) })
        {
            if (user.Attributes.TryGetValue(name, out var value))
                attributes[name] = value;
            else
                attributes.Remove(name);
        }
    }
}
