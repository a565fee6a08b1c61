using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console;

/// <summary>The stylesheet, the script and the picture, which are in the assembly: an app need serve no files for them.</summary>
internal sealed class Asset : IResult
{
    private static readonly Asset[] All = [new("console.css", "text/css"), new("console.js", "text/javascript"), new("icon.svg", "image/svg+xml")];

    private readonly string contentType;
    private readonly byte[] content;

    private Asset(string name, string contentType)
    {
        (Name, this.contentType) = (name, contentType);
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream("console/" + name)!;
        content = new byte[stream.Length];
        stream.ReadExactly(content);
        Version = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
    }

    public string Name { get; }

    /// <summary>Changes with the content.</summary>
    public string Version { get; }

    public static Asset? Find(string name) => Array.Find(All, asset => asset.Name == name);

    /// <summary>Its address, with a version: browsers may keep it.</summary>
    public static string Link(Visit visit, string name) => visit.Link("/assets/" + name, ("v", Find(name)!.Version));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = content.Length;
        httpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return httpContext.Response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
    }
}
