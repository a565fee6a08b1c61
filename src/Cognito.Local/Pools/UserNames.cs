using System.Diagnostics.CodeAnalysis;
using Cognito.Local.Model;
using Cognito.Local.Storage;

namespace Cognito.Local.Pools;

/// <summary>How a pool finds a user by what a person types.</summary>
internal static class UserNames
{
    /// <summary>The name under which a user is found by a passkey.</summary>
    public const string PasskeyAlias = "passkey";

    /// <summary>The username as it is stored and compared.</summary>
    public static string Key(UserPoolType pool, string username) => IgnoresCase(pool) ? Lower(username) : username;

    /// <summary>Finds by username or, where the pool has them, by alias or sign-in attribute.</summary>
    public static User? Find(Tables tables, UserPoolType pool, string login)
    {
        if (tables.Users.Find(pool.Id!, Key(pool, login)) is { } user)
            return user;
        foreach (var attribute in pool.UsernameAttributes ?? pool.AliasAttributes ?? [])
        {
            if (tables.Users.FindByAlias(pool.Id!, attribute, AliasValue(pool, attribute, login)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>
    /// The names that find this user besides the username. A sign-in attribute counts at once; an e-mail address or phone
    /// number that is only an alias counts once it is verified. By a passkey nobody signs in, but it is one user's only.
    /// </summary>
    public static IEnumerable<Alias> AliasesOf(UserPoolType pool, User user)
    {
        foreach (var name in pool.UsernameAttributes ?? [])
        {
            if (user.Attributes.TryGetValue(name, out var value))
                yield return new Alias(name, AliasValue(pool, name, value));
        }

        foreach (var name in pool.AliasAttributes ?? [])
        {
            var counts = name == "preferred_username" || user.Attributes.GetValueOrDefault(name + "_verified") == "true";
            if (counts && user.Attributes.TryGetValue(name, out var value))
                yield return new Alias(name, AliasValue(pool, name, value));
        }

        foreach (var passkey in user.Passkeys)
            yield return new Alias(PasskeyAlias, passkey.IdText);
    }

    /// <summary>An alias as it is stored and compared.</summary>
    public static string AliasValue(UserPoolType pool, string attribute, string value) =>
        attribute != "phone_number" && IgnoresCase(pool) ? Lower(value) : value;

    private static bool IgnoresCase(UserPoolType pool) => pool.UsernameConfiguration?.CaseSensitive == false;

    [SuppressMessage("Globalization", "CA1308", Justification = "The service compares lower case (behaviour §6.2).")]
    private static string Lower(string text) => text.ToLowerInvariant();
}
