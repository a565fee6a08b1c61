using System.Globalization;
using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>Whether a value is what the pool's schema says of an attribute.</summary>
internal static class SchemaRules
{
    /// <summary>What is wrong with the value, in the service's words; null when nothing is.</summary>
    public static string? Problem(UserPoolType pool, string name, string value)
    {
        if (StandardAttributes.IsVerifiedFlag(name))
            return BooleanProblem(value);
        if (Find(pool, name) is not { } attribute)
            return "Attribute does not exist in the schema.";
        return attribute.AttributeDataType switch
        {
            "Number" => NumberProblem(attribute.NumberAttributeConstraints, value),
            "Boolean" => BooleanProblem(value),
            "DateTime" => DateTimeProblem(value),
            _ => StringProblem(attribute.StringAttributeConstraints, value),
        };
    }

    public static SchemaAttributeType? Find(UserPoolType pool, string name) =>
        pool.SchemaAttributes?.FirstOrDefault(attribute => attribute.Name == name);

    private static string? StringProblem(StringAttributeConstraintsType? constraints, string value)
    {
        if (Limit(constraints?.MinLength) is { } min && value.Length < min)
            return $"String must be no shorter than {min} characters";
        if (Limit(constraints?.MaxLength) is { } max && value.Length > max)
            return $"String must be no longer than {max} characters";
        return null;
    }

    private static string? NumberProblem(NumberAttributeConstraintsType? constraints, string value)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return "Not a valid number";
        if (Limit(constraints?.MinValue) is { } min && number < min)
            return $"Number must be no less than {min}";
        if (Limit(constraints?.MaxValue) is { } max && number > max)
            return $"Number must be no greater than {max}";
        return null;
    }

    private static string? BooleanProblem(string value) =>
        value is "true" or "false" ? null : "Must be true or false";

    private static string? DateTimeProblem(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? null : "Not a valid date and time";

    private static decimal? Limit(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
