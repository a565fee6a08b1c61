using System.Text.Encodings.Web;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authentication;

/// <summary>
/// The answer while it cannot be known who the request comes from: neither a sign-in page, which would not help, nor a refusal. Programs get a
/// problem, browsers a page that loads nothing.
/// </summary>
internal static class ServiceUnavailable
{
    private const string RetryAfterSeconds = "5";

    private static readonly string s_page = $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Just a moment</title>
        </head>
        <body>
        <main>
        <h1>Just a moment</h1>
        <p>{HtmlEncoder.Default.Encode(Refusals.Unavailable.Text)}</p>
        <p><a href="">Try again</a></p>
        </main>
        </body>
        </html>
        """;

    public static Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.RetryAfter = RetryAfterSeconds;
        response.Headers.CacheControl = "no-store";
        if (ApiRequest.Is(context))
        {
            return Problems.From(Refusals.Unavailable).ExecuteAsync(context);
        }

        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        return response.WriteAsync(s_page, context.RequestAborted);
    }
}
