using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cognito.Local.Wire;

/// <summary>The JSON API over HTTP.</summary>
internal static class HttpApi
{
    public static async Task CallAsync(HttpContext http, LocalCognito cognito)
    {
        var body = await ReadAsync(http.Request.Body, http.RequestAborted);
        var (path, query) = OnTheWire(http);
        var request = new SignedRequest(http.Request.Method, path, query, http.Request.Headers, body);
        var answer = await cognito.HandleAsync(new WireRequest(request, http.Connection.RemoteIpAddress), http.RequestAborted);

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = WireResponse.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in WireHeaders.Of(answer))
            http.Response.Headers[name] = value;
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    /// <summary>What a browser asks before it calls from another origin.</summary>
    public static void Preflight(HttpContext http)
    {
        http.Response.Headers[WireHeaders.AllowOrigin] = "*";
        http.Response.Headers["Access-Control-Allow-Methods"] = "POST";
        http.Response.Headers["Access-Control-Allow-Headers"] = WireHeaders.Allowed;
        http.Response.Headers["Access-Control-Expose-Headers"] = WireHeaders.Exposed;
        http.Response.Headers["Access-Control-Max-Age"] = "172800";
    }

    /// <summary>At most one byte more than is allowed: enough to know that it is too much.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[Dispatcher.MaximumBody + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer.AsMemory(0, length);
    }

    /// <summary>Path and query before anything was decoded: that is what signatures cover.</summary>
    private static (string Path, string Query) OnTheWire(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }
}
