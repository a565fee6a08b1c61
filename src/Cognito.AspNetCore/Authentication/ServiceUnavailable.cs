using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authentication;

/// <summary>The answer while it cannot be known who the request comes from: neither a sign-in page, which would not help, nor a refusal.</summary>
internal static class ServiceUnavailable
{
    private const string RetryAfterSeconds = "5";

    public static async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        if (!ApiRequest.Is(context))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Refusals.Unavailable.Text, context.RequestAborted);
        }
    }
}
