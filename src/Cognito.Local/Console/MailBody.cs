using Cognito.Local.Delivery;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console;

/// <summary>The body of a mail, for a frame in which nothing of it runs. Its links open beside the console.</summary>
internal sealed class MailBody(Message message) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        SecurityHeaders.SetForMail(httpContext.Response.Headers);
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><title>Mail</title><base target=\"_blank\"></head><body>{message.Body}</body></html>", httpContext.RequestAborted);
    }
}
