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
            || HasBearerToken(context.Request)
            || headers.XRequestedWith.Contains("XMLHttpRequest", StringComparer.OrdinalIgnoreCase)
            || !headers.Accept.Any(value => value?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
    }

    public static bool HasBearerToken(HttpRequest request) => TryGetBearerToken(request, out _);

    /// <summary>The token of the Authorization header (RFC 6750 §2.1); false when the header is not of that scheme.</summary>
    public static bool TryGetBearerToken(HttpRequest request, out ReadOnlySpan<char> token)
    {
        var header = request.Headers.Authorization.ToString().AsSpan().Trim();
        var isBearer = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && (header.Length == Bearer.Length || header[Bearer.Length] == ' ');
        token = isBearer ? header[Bearer.Length..].Trim() : default;
        return isBearer;
    }
}
