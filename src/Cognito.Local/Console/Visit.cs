using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cognito.Local.Console;

/// <summary>One request to the console.</summary>
/// <param name="http">The request.</param>
/// <param name="service">The service that the console shows.</param>
/// <param name="seal">Seals its forms.</param>
/// <param name="root">The path of the console.</param>
internal sealed class Visit(HttpContext http, LocalService service, FormSeal seal, string root)
{
    /// <summary>The form field that says what a form does.</summary>
    public const string Action = "do";

    private const string NoticeCookie = "cognito-console-notice";

    public LocalService Service => service;

    /// <summary>What an operation works with that the console calls.</summary>
    public OperationContext Context { get; } = new(service, Identifiers.Uuid(), http.Connection.RemoteIpAddress);

    /// <summary>The visitor goes away.</summary>
    public CancellationToken Gone => http.RequestAborted;

    /// <summary>The app stops, and with it whatever has no end of its own.</summary>
    public CancellationToken Stopping => http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;

    /// <summary>The last of the live events that the browser has seen.</summary>
    public string? LastEvent => http.Request.Headers["Last-Event-ID"];

    public string FormToken => seal.Token(http);

    /// <summary>The address of a page; what is null is left out of the query.</summary>
    public string Link(string path, params (string Name, string? Value)[] query)
    {
        var given = new QueryBuilder();
        foreach (var (name, value) in query)
        {
            if (value is not null)
                given.Add(name, value);
        }

        return http.Request.PathBase.ToUriComponent() + root + path + given;
    }

    /// <summary>A part of the path.</summary>
    public string Named(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>Something that the query asks for; null when it is empty.</summary>
    public string? Asked(string name) => http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>Something that the form gives; null when it is empty.</summary>
    public string? Given(string name) => http.Request.HasFormContentType && http.Request.Form[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The request, when it keeps to the model, as one from the wire must.</summary>
    /// <exception cref="ServiceException">It does not.</exception>
    public static T Valid<T>(T request)
        where T : IConstrained
    {
        var violations = new ConstraintViolations();
        request.Validate(violations);
        return violations.Any ? throw new ServiceException(ErrorNames.InvalidParameter, violations.Message) : request;
    }

    /// <summary>The answer to a form that has done its work: on to a page, which says so.</summary>
    public IResult Done(string text, string address)
    {
        http.Response.Cookies.Append(NoticeCookie, seal.Close(text), NoticeCookieOptions());
        return new SeeOther(address);
    }

    /// <summary>What the page before has left to say; it is said once.</summary>
    public string? TakeNotice()
    {
        if (http.Request.Cookies[NoticeCookie] is not { } closed)
            return null;
        http.Response.Cookies.Delete(NoticeCookie, NoticeCookieOptions());
        return seal.Open(closed);
    }

    private CookieOptions NoticeCookieOptions() => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = http.Request.PathBase.ToUriComponent() + root,
        MaxAge = TimeSpan.FromMinutes(1),
    };
}
