using System.Reflection;
using System.Text.Json;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>Bounds of a JSON body.</summary>
internal static class JsonBody
{
    public const int MaxBytes = 16 * 1024;
    public const string ContentType = "application/json";
}

/// <summary>A request's JSON body, bounded and strict, or the problem to answer with. Unlike the framework's own binding it says what is wrong in the same form as everything else.</summary>
internal sealed class JsonBody<T>(T? value, ProblemHttpResult? fault) : IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    public T? Value { get; } = value;

    public ProblemHttpResult? Fault { get; } = fault;

    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Faulty(StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var buffer = new byte[JsonBody.MaxBytes + 1];
            var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
            if (length > JsonBody.MaxBytes)
            {
                return Faulty(StatusCodes.Status413PayloadTooLarge);
            }

            var options = context.RequestServices.GetRequiredService<StrictJson>().Options;
            var value = JsonSerializer.Deserialize<T>(buffer.AsSpan(0, length), options);
            return value is null ? Faulty(StatusCodes.Status400BadRequest) : new(value, null);
        }
        catch (BadHttpRequestException exception)
        {
            // The server's own limits, the one on size included.
            return Faulty(exception.StatusCode);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            // NotSupportedException: an answer without its type.
            return Faulty(StatusCodes.Status400BadRequest);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([JsonBody.ContentType], typeof(T)));

    private static JsonBody<T> Faulty(int status) => new(null, Problems.From(Refusals.InvalidInput, status));
}
