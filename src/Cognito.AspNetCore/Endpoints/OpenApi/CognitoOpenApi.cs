using Microsoft.AspNetCore.OpenApi;

namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>Describes the endpoints in whatever OpenAPI documents the app serves, so that a typed client can be generated from them.</summary>
internal static class CognitoOpenApi
{
    private const string Endpoint = "Endpoint";
    private const string Answer = "Answer";

    public static void Configure(OpenApiOptions options)
    {
        var others = options.CreateSchemaReferenceId;
        options.CreateSchemaReferenceId = info => NameOf(info.Type) ?? others(info);
        options.AddSchemaTransformer(SchemaDescription.DescribeAsync);
        options.AddDocumentTransformer(Afterwards.FinishAsync);
        options.AddOperationTransformer(OperationDescription.DescribeAsync);
    }

    /// <summary>Every endpoint has a <c>Body</c> of its own, and an answer's name is that of its challenge.</summary>
    private static string? NameOf(Type type) =>
        type is { Name: "Body", DeclaringType: { } endpoint } && IsOurs(type) ? endpoint.Name.Replace(Endpoint, "Request", StringComparison.Ordinal)
        : type.BaseType == typeof(Protocol.Challenges.ChallengeAnswer) ? type.Name[..^Answer.Length]
        : null;

    public static bool IsOurs(Type type) => type.Assembly == typeof(CognitoOpenApi).Assembly || type.Assembly == typeof(Protocol.Challenges.Challenge).Assembly;
}
