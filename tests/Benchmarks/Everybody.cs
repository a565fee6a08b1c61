using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Benchmarks;

/// <summary>Takes everybody for the same person and looks at nothing: what is left is what the framework itself takes to authenticate and authorize.</summary>
internal sealed class Everybody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Everybody";

    private static readonly ClaimsPrincipal Somebody = new(new ClaimsIdentity([new Claim("sub", "somebody")], Name));

    /// <summary>As any handler, it knows nobody in an anonymous request.</summary>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Headers.Authorization.Count > 0 ? AuthenticateResult.Success(new(Somebody, Name)) : AuthenticateResult.NoResult());
}
