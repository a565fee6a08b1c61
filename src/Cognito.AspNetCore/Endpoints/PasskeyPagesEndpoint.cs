using System.Text.Json.Serialization;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /.well-known/passkey-endpoints (W3C, A Well-Known URL for Relying Party Passkey Endpoints, §3): always 200, never a redirect.</summary>
internal static class PasskeyPagesEndpoint
{
    /// <param name="Enroll">The page to add a passkey.</param>
    /// <param name="Manage">The page to manage them.</param>
    internal sealed record PasskeyPages(
        [property: JsonPropertyName("enroll"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Enroll,
        [property: JsonPropertyName("manage"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Manage);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/.well-known/passkey-endpoints", Handle)
        .ExcludeFromDescription()
        .AllowAnonymous();

    private static Ok<PasskeyPages> Handle(HttpContext context, UserPool pool)
    {
        var pages = pool.Options.Passkeys;
        return TypedResults.Ok(new PasskeyPages(Absolute(context.Request, pages.EnrollUrl), Absolute(context.Request, pages.ManageUrl)));
    }

    private static string? Absolute(HttpRequest request, string? url) =>
        LocalUrl.OrNull(url) is { } path ? $"{request.Scheme}://{request.Host}{request.PathBase}{path}" : url;
}
