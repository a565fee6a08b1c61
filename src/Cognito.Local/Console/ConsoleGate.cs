using System.Net;
using Cognito.Local.Delivery;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console;

/// <summary>Who may come in. What it says to others names the setting that would let them.</summary>
internal static class ConsoleGate
{
    private const string Remedy = "To open it to everyone who reaches this app, codes and passwords and all, set LocalCognitoOptions.Console to ConsoleAccess.Anyone (--console anyone of the server).";

    /// <summary>Why the caller may not; null when they may.</summary>
    public static string? Refuse(ConsoleAccess access, HttpContext http) =>
        access == ConsoleAccess.Anyone ? RefuseForeignForm(http.Request) : RefuseStranger(http) ?? RefuseForeignForm(http.Request);

    /// <summary>
    /// The address alone is not enough. A page elsewhere can point a name of its own at this machine, and then the Host is not a
    /// local one; and what comes through a tunnel or proxy seems to come from here.
    /// </summary>
    private static string? RefuseStranger(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address))
            return $"The console of the local user pools answers only this machine, and you come from {address}. {Remedy}";
        if (!OwnMachine.IsLocalName(http.Request.Host.Host))
            return $"The console of the local user pools is to be opened by a name of this machine, such as localhost. {Remedy}";
        if (http.Request.Headers.ContainsKey("X-Forwarded-For") || http.Request.Headers.ContainsKey("Forwarded"))
            return $"The console of the local user pools answers only this machine, and you come through a proxy. {Remedy}";
        return null;
    }

    /// <summary>Browsers say whence a form comes; the antiforgery token is the proof, this is one lock more.</summary>
    private static string? RefuseForeignForm(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return null;
        var isForeign = request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
            || (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}");
        return isForeign ? "The console of the local user pools takes forms only from its own pages." : null;
    }
}
