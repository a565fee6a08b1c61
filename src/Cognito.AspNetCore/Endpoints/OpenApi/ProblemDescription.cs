using System.Globalization;
using System.Text.Json;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>The answers that are no success: one component for each HTTP status, with an example of every code it may have.</summary>
internal static class ProblemDescription
{
    private const string Prefix = "Problem";

    public static bool IsProblem(string status) => status is ['4' or '5', _, _];

    /// <summary>A reference to the status's component, which is made at its first mention.</summary>
    public static OpenApiResponseReference Reference(OpenApiDocument document, string status, IOpenApiSchema problem, JsonSerializerOptions json)
    {
        var id = Prefix + status;
        document.Components ??= new();
        document.Components.Responses ??= new Dictionary<string, IOpenApiResponse>();
        if (!document.Components.Responses.ContainsKey(id))
        {
            document.AddComponent<IOpenApiResponse>(id, Create(int.Parse(status, CultureInfo.InvariantCulture), problem, json));
        }

        return new(id, document);
    }

    private static OpenApiResponse Create(int status, IOpenApiSchema problem, JsonSerializerOptions json)
    {
        var refusals = RefusalsWith(status);
        return new()
        {
            Description = $"{ReasonPhrases.GetReasonPhrase(status)}: {string.Join(", ", refusals.Select(refusal => refusal.Code))}.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemResponse.ContentType] = new()
                {
                    Schema = problem,
                    Examples = refusals.ToDictionary(refusal => refusal.Code, IOpenApiExample (refusal) => new OpenApiExample
                    {
                        Value = JsonSerializer.SerializeToNode(Problems.From(refusal, status).ProblemDetails, json),
                    }),
                },
            },
        };
    }

    private static Refusal[] RefusalsWith(int status) => status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType
        ? [Refusals.InvalidInput]
        : [.. Refusals.All.Where(refusal => Problems.Status(refusal.Kind) == status)];
}
