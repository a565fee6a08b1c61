using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>Gives the operations of our endpoints their examples, and the problems they answer, which are the same for all.</summary>
internal static class OperationDescription
{
    private const string Ok = "200";
    private const string BadRequest = "400";

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<CognitoEndpoint>().Any() || operation.Responses is not { } responses)
        {
            return Task.CompletedTask;
        }

        var app = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var json = new JsonSerializerOptions(app) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        foreach (var example in metadata.OfType<EndpointExample>())
        {
            var content = (example.IsAnswer ? responses[Ok].Content : operation.RequestBody?.Content)![JsonBody.ContentType];
            content.Examples ??= new Dictionary<string, IOpenApiExample>();
            content.Examples[example.Name] = new OpenApiExample { Value = JsonSerializer.SerializeToNode(example.Value, example.Type, json) };
        }

        if (operation.RequestBody is not null)
        {
            responses.TryAdd(Text(StatusCodes.Status413PayloadTooLarge), new OpenApiResponse());
            responses.TryAdd(Text(StatusCodes.Status415UnsupportedMediaType), new OpenApiResponse());
        }

        var problem = responses[BadRequest].Content![ProblemResponse.ContentType].Schema!;
        foreach (var status in responses.Keys.Where(ProblemDescription.IsProblem).ToArray())
        {
            responses[status] = ProblemDescription.Reference(context.Document!, status, problem, json);
        }

        return Task.CompletedTask;
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
