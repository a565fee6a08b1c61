using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Wire;

/// <summary>The JSON API over HTTP.</summary>
internal static class HttpApi
{
    public static async Task CallAsync(HttpContext http, LocalCognito cognito)
    {
        var answer = await cognito.HandleAsync(new WireRequest
        {
            Target = Header(http, WireHeaders.Target),
            Authorization = Header(http, "Authorization"),
            Headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = await ReadAsync(http.Request.Body, http.RequestAborted),
            Address = http.Connection.RemoteIpAddress,
        }, http.RequestAborted);

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = WireResponse.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in WireHeaders.Of(answer, cognito.Service.Clock.GetUtcNow()))
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

    private static string? Header(HttpContext http, string name) => http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
