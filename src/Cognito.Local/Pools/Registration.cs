using Cognito.Local.Model;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>What a new user is called, and whether the name is free (behaviour §6.2).</summary>
internal static class Registration
{
    /// <summary>
    /// Who a new user becomes: in pools whose sign-in names are attributes, the name given is that attribute,
    /// and the user is known by the sub.
    /// </summary>
    /// <param name="pool">The pool.</param>
    /// <param name="name">The username of the request.</param>
    /// <param name="attributes">The attributes of the request; gets the sign-in attribute added.</param>
    public static NewName Name(UserPoolType pool, string name, Dictionary<string, string> attributes)
    {
        var sub = Identifiers.Uuid();
        if (pool.UsernameAttributes is not { Count: > 0 } signInAttributes)
        {
            if (LooksLikeAlias(pool, name) is { } kind)
                throw Errors.UsernameLooksLike(kind);
            return new NewName(name, UserNames.Key(pool, name), sub);
        }

        attributes[SignInAttribute(signInAttributes, name)] = name;
        return new NewName(sub, sub, sub);
    }

    /// <summary>Where e-mail addresses or phone numbers are aliases, no username looks like one; null when this one does not.</summary>
    public static string? LooksLikeAlias(UserPoolType pool, string name)
    {
        var aliases = pool.AliasAttributes ?? [];
        if (aliases.Contains("email") && ContactRules.IsEmail(name))
            return "email";
        return aliases.Contains("phone_number") && ContactRules.IsPhoneNumber(name) ? "phone number" : null;
    }

    /// <summary>What stands in the way of a new user; null when nothing does.</summary>
    public static ServiceException? Conflict(Tables tables, UserPoolType pool, User user)
    {
        foreach (var attribute in pool.UsernameAttributes ?? [])
        {
            if (user.Attributes.TryGetValue(attribute, out var value)
                && tables.Users.FindByAlias(pool.Id!, attribute, UserNames.AliasValue(pool, attribute, value)) is not null)
                return Errors.AccountExists(attribute);
        }

        // A preferred_username is a name like the username: who has it, has it.
        return tables.Users.Find(pool.Id!, user.Key) is not null || tables.Users.FindByAlias(pool.Id!, "preferred_username", user.Key) is not null
            ? Errors.UsernameExists()
            : null;
    }

    /// <summary>Takes the names the user is about to be found by from whoever has them; there the attribute counts as unverified from now on.</summary>
    public static void TakeAliases(Tables tables, UserPoolType pool, User user, DateTimeOffset now)
    {
        foreach (var alias in UserNames.AliasesOf(pool, user))
        {
            if (tables.Users.FindByAlias(pool.Id!, alias.Name, alias.Value) is not { } owner || owner.Key == user.Key)
                continue;
            var attributes = owner.Attributes.ToDictionary(StringComparer.Ordinal);
            attributes[StandardAttributes.VerifiedFlag(alias.Name)] = "false";
            var former = owner with { Attributes = attributes, ModifiedAt = now };
            tables.Users.Save(former, UserNames.AliasesOf(pool, former));
        }
    }

    /// <summary>What stands in the way of a user who is about to be found by new names; null when nothing does.</summary>
    public static ServiceException? AliasConflict(Tables tables, UserPoolType pool, User user)
    {
        foreach (var alias in UserNames.AliasesOf(pool, user))
        {
            var owner = tables.Users.FindByAlias(pool.Id!, alias.Name, alias.Value)
                ?? (alias.Name == "preferred_username" ? tables.Users.Find(pool.Id!, alias.Value) : null);
            if (owner is null || owner.Key == user.Key)
                continue;
            return alias.Name == "preferred_username" ? Errors.PreferredUsernameExists() : Errors.AliasExists(alias.Name);
        }

        return null;
    }

    private static string SignInAttribute(IReadOnlyList<string> allowed, string name)
    {
        if (allowed.Contains("email") && ContactRules.IsEmail(name))
            return "email";
        if (allowed.Contains("phone_number") && ContactRules.IsPhoneNumber(name))
            return "phone_number";
        throw Errors.UsernameMustBe(allowed.Count > 1 ? "either an email or a phone number" : allowed[0] == "email" ? "an email" : "a phone number");
    }
}
