using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>
/// What is to be done to a schema when the document is complete: kinds get their names, and optional objects their null, only after
/// the schemas that have them were described.
/// </summary>
internal static class Afterwards
{
    private const string Finish = "cognito-finish";

    public static void Do(OpenApiSchema schema, Action<OpenApiSchema> finish)
    {
        schema.Metadata ??= new Dictionary<string, object>();
        schema.Metadata[Finish] = schema.Metadata.TryGetValue(Finish, out var others) ? (Action<OpenApiSchema>)others + finish : finish;
    }

    public static Task FinishAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var schema in (document.Components?.Schemas?.Values ?? []).OfType<OpenApiSchema>())
        {
            if (schema.Metadata?.TryGetValue(Finish, out var finish) == true)
            {
                ((Action<OpenApiSchema>)finish)(schema);
            }
        }

        return Task.CompletedTask;
    }
}
