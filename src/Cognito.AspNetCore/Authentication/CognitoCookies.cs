using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Authentication;

/// <summary>
/// Every cookie of the library: <c>__Host-</c>, HttpOnly, Secure, SameSite=Lax. Over plain HTTP on this machine in Development, where
/// browsers take no such cookie: without prefix and not Secure.
/// </summary>
internal sealed partial class CognitoCookies(IHostEnvironment environment, ILogger<CognitoCookies> logger)
{
    private const string SecurePrefix = "__Host-";

    // One cookie for all real sizes; one of an unusual size is split rather than lost.
    // A part that is missing makes a cookie that does not open, not a failure.
    private static readonly ChunkingCookieManager s_cookies = new() { ChunkSize = 4096, ThrowForPartialCookies = false };

    public string? Read(HttpContext context, string name) => s_cookies.GetRequestCookie(context, Prefixed(context, name));

    /// <param name="context">The request; its response gets the cookie.</param>
    /// <param name="name">Its name without prefix.</param>
    /// <param name="value">Its value.</param>
    /// <param name="expires">When it ends, or null: with the browser.</param>
    public void Write(HttpContext context, string name, string value, DateTimeOffset? expires)
    {
        if (!context.Request.IsHttps && !IsPlainAllowed(context))
        {
            Log.PlainHttp(logger);
        }

        var options = Options(context);
        options.Expires = expires;
        s_cookies.AppendResponseCookie(context, Prefixed(context, name), value, options);
        DoNotStore(context.Response);
    }

    public void Delete(HttpContext context, string name)
    {
        s_cookies.DeleteCookie(context, Prefixed(context, name), Options(context));
        DoNotStore(context.Response);
    }

    /// <summary>The names, without prefix, of the request's cookies that begin so.</summary>
    public IEnumerable<string> Names(HttpContext context, string start)
    {
        var prefix = Prefixed(context, start);
        return context.Request.Cookies.Keys
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[(prefix.Length - start.Length)..]);
    }

    private string Prefixed(HttpContext context, string name) => IsPlainAllowed(context) ? name : SecurePrefix + name;

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = !IsPlainAllowed(context),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };

    private bool IsPlainAllowed(HttpContext context) =>
        !context.Request.IsHttps && environment.IsDevelopment() && IsThisMachine(context.Request.Host.Host);

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static void DoNotStore(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.Pragma = "no-cache";
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 120, Level = LogLevel.Warning, Message = "A sign-in cookie is sent over plain HTTP; browsers drop it. Serve HTTPS; behind a proxy that ends TLS, add UseForwardedHeaders (X-Forwarded-Proto).")]
        public static partial void PlainHttp(ILogger logger);
    }
}
