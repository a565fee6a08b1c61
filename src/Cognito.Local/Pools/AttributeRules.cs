using System.Text;
using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>
/// What attributes may be given to whom by whom (behaviour §6.3). An app client is bound by its write permissions;
/// no client (null) stands for an administrator.
/// </summary>
internal static class AttributeRules
{
    /// <summary>The attributes as a request gives them, by name. Administrators may name them with the prefix <c>dev:</c>.</summary>
    public static Dictionary<string, string> Read(IReadOnlyList<AttributeType>? given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in given ?? [])
        {
            if (!values.TryAdd(attribute.Name!, attribute.Value ?? throw AttributeErrors.AttributeNull(attribute.Name!)))
                throw AttributeErrors.AttributeTwice(attribute.Name!);
        }

        return values;
    }

    /// <summary>
    /// The attributes a new user gets. A person who signs up must give all that the pool requires; an administrator may
    /// leave them for the person's first sign-in.
    /// </summary>
    public static Dictionary<string, string> ForNewUser(UserPoolType pool, UserPoolClientType? client, Dictionary<string, string> given)
    {
        var values = given.Where(attribute => attribute.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        Check(pool, client, values, client is null ? [] : RequiredNames(pool));
        AddVerifiedFlags(values);
        return values;
    }

    /// <summary>The user's attributes after a first sign-in, where the person adds what is still missing and may touch nothing else.</summary>
    public static Dictionary<string, string> Complete(
        UserPoolType pool, UserPoolClientType client, User user, IReadOnlyDictionary<string, string> given)
    {
        var added = given.Where(attribute => attribute.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        foreach (var name in added.Keys.Where(user.Attributes.ContainsKey))
            throw AttributeErrors.AttributeAlreadyProvided(name);
        foreach (var name in Missing(pool, user).Where(name => !added.ContainsKey(name)))
            throw AttributeErrors.AttributeMissing(name);
        Check(pool, client, added, []);
        var values = user.Attributes.Concat(added).ToDictionary(StringComparer.Ordinal);
        AddVerifiedFlags(values);
        return values;
    }

    /// <summary>
    /// The user's attributes after a change: an empty value deletes; a new address or number counts as unverified unless
    /// the change says otherwise.
    /// </summary>
    public static Dictionary<string, string> Change(UserPoolType pool, UserPoolClientType? client, User user, Dictionary<string, string> given)
    {
        foreach (var name in given.Keys)
        {
            if (SchemaRules.Find(pool, name) is { Mutable: false })
                throw AttributeErrors.AttributeCannotBeUpdated(name);
        }

        // To delete is to write.
        if (client is not null && given.Keys.Any(name => !WritableAttributes.Includes(client, name)))
            throw AttributeErrors.UnauthorizedAttribute();
        Check(pool, client, given.Where(attribute => attribute.Value.Length > 0).ToDictionary(StringComparer.Ordinal), []);
        var values = user.Attributes.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            if (StandardAttributes.IsVerifiable(name) && values.GetValueOrDefault(name) != value)
                values.Remove(StandardAttributes.VerifiedFlag(name));
            if (value.Length > 0)
                values[name] = value;
            else
                Delete(pool, values, name);
        }

        foreach (var (name, value) in given.Where(attribute => StandardAttributes.IsVerifiedFlag(attribute.Key) && attribute.Value.Length > 0))
            values[name] = value;
        AddVerifiedFlags(values);
        return values;
    }

    /// <summary>The user's attributes without the named ones.</summary>
    public static Dictionary<string, string> Without(UserPoolType pool, UserPoolClientType? client, User user, IEnumerable<string> names)
    {
        var deleted = names.ToDictionary(name => name, _ => "", StringComparer.Ordinal);
        foreach (var name in deleted.Keys)
        {
            if (SchemaRules.Find(pool, name) is null && !StandardAttributes.IsVerifiedFlag(name))
                throw AttributeErrors.InvalidAttributes($"user.{name}: Attribute does not exist in the schema.\n");
        }

        if (client is not null && deleted.Keys.Any(name => !WritableAttributes.Includes(client, name)))
            throw AttributeErrors.UnauthorizedAttribute();
        return Change(pool, null, user, deleted);
    }

    /// <summary>The attributes that the pool requires and the user has not.</summary>
    public static IEnumerable<string> Missing(UserPoolType pool, User user) =>
        RequiredNames(pool).Where(name => !user.Attributes.ContainsKey(name));

    /// <summary>The attributes that a user of the pool must have; <c>sub</c> comes by itself.</summary>
    private static IEnumerable<string> RequiredNames(UserPoolType pool) =>
        (pool.SchemaAttributes ?? []).Where(attribute => attribute.Required == true && attribute.Name != "sub").Select(attribute => attribute.Name!);

    private static void Check(UserPoolType pool, UserPoolClientType? client, Dictionary<string, string> values, IEnumerable<string> required)
    {
        if (client is not null && values.Keys.Any(name => !WritableAttributes.Includes(client, name)))
            throw AttributeErrors.UnauthorizedAttribute();
        if (values.ContainsKey("sub"))
            throw AttributeErrors.AttributeCannotBeUpdated("sub");

        var problems = new StringBuilder();
        foreach (var name in required.Where(name => !values.ContainsKey(name)))
            problems.Append(name).Append(": The attribute is required\n");
        foreach (var (name, value) in values)
        {
            if (SchemaRules.Problem(pool, name, value) is { } problem)
                problems.Append(name).Append(": ").Append(problem).Append('\n');
        }

        if (problems.Length > 0)
            throw AttributeErrors.AttributesDoNotConform(problems.ToString());
        foreach (var (name, value) in values)
            ContactRules.Check(name, value);
    }

    private static void Delete(UserPoolType pool, Dictionary<string, string> values, string name)
    {
        if (SchemaRules.Find(pool, name) is { Required: true })
            throw AttributeErrors.InvalidAttributes($"{name}: Required attribute cannot be deleted.\n");
        values.Remove(name);
    }

    /// <summary>Who has an address or a number also has the word on whether it is verified.</summary>
    private static void AddVerifiedFlags(Dictionary<string, string> values)
    {
        foreach (var name in new[] { "email", "phone_number" })
        {
            if (values.ContainsKey(name))
                values.TryAdd(StandardAttributes.VerifiedFlag(name), "false");
        }
    }
}
