using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>
/// Keeps other sites from using a person's cookies (cross-site request forgery). Browsers say where a request comes from in headers no page
/// can forge; programs that are not browsers send neither header, and no cookies of a person.
/// </summary>
internal static class SameOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";

    public static bool Allows(HttpRequest request, IEnumerable<string> alsoAllowed)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            return IsOwn(request, origin) || alsoAllowed.Contains(origin, StringComparer.OrdinalIgnoreCase);
        }

        return request.Headers[FetchSite].ToString() is "" or "same-origin" or "none";
    }

    private static bool IsOwn(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
