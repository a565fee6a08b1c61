using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>The attributes that a pool's users can have: the standard ones, as the pool changes them, and its own.</summary>
internal static class PoolSchema
{
    private const int MaximumNameLength = 20;
    private const int MostCustom = 50;

    /// <summary>The service's own attribute of federated users, which DescribeUserPool lists among the others.</summary>
    private const string LinkedIdentities = "identities";

    private static readonly SchemaAttributeType[] Standard =
    [
        Text("sub") with { Required = true, Mutable = false, StringAttributeConstraints = Length("1", "2048") },
        Text("name"),
        Text("given_name"),
        Text("family_name"),
        Text("middle_name"),
        Text("nickname"),
        Text("preferred_username"),
        Text("profile"),
        Text("picture"),
        Text("website"),
        Text("email"),
        Attribute("email_verified", "Boolean"),
        Text("gender"),
        Text("birthdate") with { StringAttributeConstraints = Length("10", "10") },
        Text("zoneinfo"),
        Text("locale"),
        Text("phone_number"),
        Attribute("phone_number_verified", "Boolean"),
        Text("address"),
        Attribute("updated_at", "Number") with { NumberAttributeConstraints = new() { MinValue = "0" } },
    ];

    public static IReadOnlyList<SchemaAttributeType> Of(IReadOnlyList<SchemaAttributeType>? asked)
    {
        var schema = Standard.ToDictionary(attribute => attribute.Name!, StringComparer.Ordinal);
        foreach (var attribute in asked ?? [])
        {
            if (attribute.Name == LinkedIdentities)
                continue;
            var changed = schema.TryGetValue(attribute.Name ?? "", out var standard) && !IsCustom(standard)
                ? Change(standard, attribute)
                : Custom(attribute);
            schema[changed.Name!] = changed;
        }

        return [.. schema.Values];
    }

    /// <summary>The schema with custom attributes that it does not have yet.</summary>
    public static IReadOnlyList<SchemaAttributeType> Add(IReadOnlyList<SchemaAttributeType> schema, IReadOnlyList<SchemaAttributeType> added)
    {
        var all = schema.ToList();
        foreach (var attribute in added.Select(Custom))
        {
            if (all.Any(known => known.Name == attribute.Name))
                throw AttributeErrors.AttributeExists(attribute.Name!);
            all.Add(attribute);
        }

        return all.Count(IsCustom) <= MostCustom ? all : throw AttributeErrors.TooManyAttributes(MostCustom);
    }

    private static bool IsCustom(SchemaAttributeType attribute) => attribute.Name!.Contains(':', StringComparison.Ordinal);

    private static SchemaAttributeType Change(SchemaAttributeType standard, SchemaAttributeType asked)
    {
        if ((asked.AttributeDataType ?? standard.AttributeDataType) != standard.AttributeDataType || asked.DeveloperOnlyAttribute == true)
            throw Errors.InvalidParameter($"You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute {standard.Name}");
        return standard with
        {
            Mutable = asked.Mutable ?? standard.Mutable,
            Required = asked.Required ?? standard.Required,
            StringAttributeConstraints = asked.StringAttributeConstraints ?? standard.StringAttributeConstraints,
            NumberAttributeConstraints = asked.NumberAttributeConstraints ?? standard.NumberAttributeConstraints,
        };
    }

    /// <summary>A name may come with its prefix, as DescribeUserPool shows it.</summary>
    private static SchemaAttributeType Custom(SchemaAttributeType asked)
    {
        var bare = asked.Name?[(asked.Name.LastIndexOf(':') + 1)..];
        if (string.IsNullOrEmpty(bare) || bare.Length > MaximumNameLength)
            throw Errors.InvalidParameter($"A custom attribute needs a name of 1 to {MaximumNameLength} characters.");
        if (asked.Required == true)
            throw Errors.InvalidParameter("Required custom attributes are not supported currently.");
        var developer = asked.DeveloperOnlyAttribute == true;
        var type = asked.AttributeDataType ?? "String";
        return asked with
        {
            Name = (developer ? "dev:custom:" : "custom:") + bare,
            AttributeDataType = type,
            DeveloperOnlyAttribute = developer,
            Mutable = asked.Mutable ?? true,
            Required = false,
            StringAttributeConstraints = type == "String" ? asked.StringAttributeConstraints ?? new() : null,
            NumberAttributeConstraints = type == "Number" ? asked.NumberAttributeConstraints ?? new() : null,
        };
    }

    private static SchemaAttributeType Text(string name) => Attribute(name, "String") with { StringAttributeConstraints = Length("0", "2048") };

    private static SchemaAttributeType Attribute(string name, string type) =>
        new() { Name = name, AttributeDataType = type, DeveloperOnlyAttribute = false, Mutable = true, Required = false };

    private static StringAttributeConstraintsType Length(string from, string to) => new() { MinLength = from, MaxLength = to };
}
