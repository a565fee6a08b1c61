using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Authentication;

/// <summary>
/// The scheme, and so the user pool, that serves a request: the first that was added, unless its <c>ForwardDefaultSelector</c> names
/// another for this request. Authentication goes the same way, so pages, endpoints and <c>[Authorize]</c> mean one pool.
/// </summary>
internal sealed class RequestScheme(IHttpContextAccessor accessor, IOptions<CognitoSchemes> schemes, IOptionsMonitor<CognitoOptions> options)
{
    private string First => schemes.Value.Names[0];

    public string Name => accessor.HttpContext is { } context
        && options.Get(First).ForwardDefaultSelector?.Invoke(context) is { } selected
        && schemes.Value.Names.Contains(selected)
        ? selected
        : First;
}
