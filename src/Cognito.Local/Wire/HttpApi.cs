using Cognito.Local.ManagedLogin;
using Cognito.Local.Pools;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cognito.Local.Wire;

/// <summary>The JSON API over HTTP.</summary>
internal static class HttpApi
{
    public static Task CallAsync(HttpContext http, LocalCognito cognito) => OnTheLineAsync(http, async () =>
    {
        var body = await ReadAsync(http.Request.Body, http.RequestAborted);
        var (path, query) = OnTheWire(http);
        var request = new SignedRequest(http.Request.Method, path, query, http.Request.Headers, body);
        var answer = await cognito.HandleAsync(new WireRequest(request, http.Connection.RemoteIpAddress), http.RequestAborted);

        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in WireHeaders.Of(answer))
            http.Response.Headers[name] = value;
        await WriteAsync(http, WireResponse.ContentType, answer.Body);
    });

    /// <summary>Answers with one of a pool's public documents.</summary>
    public static Task DocumentAsync(HttpContext http, LocalCognito cognito, string poolId, string name) => OnTheLineAsync(http, async () =>
    {
        http.Response.Headers[WireHeaders.AllowOrigin] = "*";
        if (await PublicDocuments.FindAsync(cognito.Service, poolId, name, http.RequestAborted) is { } document)
            await WriteAsync(http, "application/json", document);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    });

    /// <summary>Answers at a domain's token endpoint.</summary>
    public static Task TokenAsync(HttpContext http, LocalCognito cognito, string domain) => OnTheLineAsync(http, async () =>
    {
        var body = await ReadAsync(http.Request.Body, http.RequestAborted);
        var authorization = http.Request.Headers.Authorization.ToString();
        var answer = await new TokenEndpoint(cognito.Service).AnswerAsync(domain, body, authorization.Length == 0 ? null : authorization, http.RequestAborted);
        http.Response.StatusCode = answer.Status;
        http.Response.Headers[WireHeaders.AllowOrigin] = "*";
        http.Response.Headers["x-amz-cognito-request-id"] = Identifiers.Uuid();
        await WriteAsync(http, TokenAnswer.ContentType, answer.Body);
    });

    /// <summary>What a browser asks before it calls from another origin.</summary>
    public static void Preflight(HttpContext http)
    {
        http.Response.Headers[WireHeaders.AllowOrigin] = "*";
        http.Response.Headers["Access-Control-Allow-Methods"] = "POST";
        http.Response.Headers["Access-Control-Allow-Headers"] = WireHeaders.Allowed;
        http.Response.Headers["Access-Control-Expose-Headers"] = WireHeaders.Exposed;
        http.Response.Headers["Access-Control-Max-Age"] = "172800";
    }

    /// <summary>A call that is not to arrive finds its connection closed.</summary>
    private static async Task OnTheLineAsync(HttpContext http, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (HttpRequestException)
        {
            http.Abort();
        }
    }

    private static async Task WriteAsync(HttpContext http, string contentType, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
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
