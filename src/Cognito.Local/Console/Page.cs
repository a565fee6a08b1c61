using System.Text;
using AspNetCoreGeneratedDocument;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console;

/// <summary>A page of the console: a view in the frame that all of them share.</summary>
internal sealed record Page(Visit Visit, string Title, View Body) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The entry of the menu that it belongs to.</summary>
    public string Place { get; init; } = Places.Pools;

    /// <summary>The pool that it is about.</summary>
    public (string Id, string Name)? Pool { get; init; }

    /// <summary>What the service would not do.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What has been done.</summary>
    public string? Notice { get; } = Visit.TakeNotice();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // All of it before the first byte goes out: what goes wrong in a view is no half page.
        var text = new StringWriter();
        await new Console_Views_Layout { Model = this }.RenderAsync(Visit, text);
        httpContext.Response.StatusCode = Problem is null ? Status : StatusCodes.Status400BadRequest;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(text.ToString(), Encoding.UTF8, Visit.Gone);
    }
}
