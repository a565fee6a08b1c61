using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>Makes schemas say what JSON has: what is always there, absent instead of null, and the codes there are.</summary>
internal static class SchemaDescription
{
    private const string Code = "code";

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var info = context.JsonTypeInfo;
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (!CognitoOpenApi.IsOurs(type))
        {
            return Task.CompletedTask;
        }

        if (type.IsEnum && schema.Enum is { } names)
        {
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. names.OfType<JsonNode>()]);
        }

        if (info.PolymorphismOptions is { } kinds && schema.AnyOf is { Count: > 0 } any)
        {
            // What typed clients make a discriminated union of: exactly one of its kinds and nothing beside.
            Afterwards.Do(schema, union => (union.OneOf, union.AnyOf, union.Type, union.Required) = (union.AnyOf, null, null, null));
            foreach (var kind in any.OfType<OpenApiSchema>())
            {
                kind.Type = JsonSchemaType.Object;
                Require(kind, kinds.TypeDiscriminatorPropertyName);
            }
        }

        foreach (var property in info.Properties)
        {
            Describe(schema, property);
        }

        if (type == typeof(ProblemResponse) && schema.Properties?[Code] is OpenApiSchema code)
        {
            code.Enum = [.. Refusals.All.Select(refusal => (JsonNode)refusal.Code)];
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, JsonPropertyInfo property)
    {
        if (schema.Properties?.TryGetValue(property.Name, out var described) != true)
        {
            return;
        }

        if (described is OpenApiSchema { Type: JsonSchemaType.Integer | JsonSchemaType.String } number)
        {
            (number.Type, number.Pattern) = (JsonSchemaType.Integer, null);
        }

        if (IsAbsentInsteadOfNull(property))
        {
            Afterwards.Do(schema, finished => finished.Properties![property.Name] = WithoutNull(finished.Properties[property.Name]));
        }
        else if (property is { Set: null, AssociatedParameter: null, IsGetNullable: false })
        {
            schema.Properties[property.Name] = WithoutNull(described!);
            Require(schema, property.Name);
        }
        else if (described is OpenApiSchema { Default: not null } optional)
        {
            // A client need not send it, which generators take a default to mean.
            optional.Default = null;
        }
    }

    private static void Require(OpenApiSchema schema, string name) => (schema.Required ??= new HashSet<string>()).Add(name);

    private static bool IsAbsentInsteadOfNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }];

    private static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { OneOf: { Count: 2 } either })
        {
            return either.First(one => one.Type != JsonSchemaType.Null);
        }

        if (schema is OpenApiSchema { Type: { } type } plain)
        {
            plain.Type = type & ~JsonSchemaType.Null;
        }

        return schema;
    }
}
