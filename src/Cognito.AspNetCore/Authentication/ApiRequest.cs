using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Cognito.AspNetCore.Authentication;

/// <summary>Tells a program's request, which wants a status, from a browser's navigation, which wants a page.</summary>
internal static class ApiRequest
{
    private const string Bearer = "Bearer";

    public static bool Is(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<IAllowCookieRedirectMetadata>() is not null)
        {
            return false;
        }

        var headers = context.Request.Headers;
        return metadata?.GetMetadata<IDisableCookieRedirectMetadata>() is not null
            || BearerToken(context.Request) is not null
            || headers.XRequestedWith.Contains("XMLHttpRequest", StringComparer.OrdinalIgnoreCase)
            || !headers.Accept.Any(value => value?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
    }

    /// <summary>The token of the Authorization header (RFC 6750 §2.1), or null when the header is not of that scheme.</summary>
    public static string? BearerToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().AsSpan().Trim();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && (header.Length == Bearer.Length || header[Bearer.Length] == ' ')
            ? header[Bearer.Length..].Trim().ToString()
            : null;
    }
}
