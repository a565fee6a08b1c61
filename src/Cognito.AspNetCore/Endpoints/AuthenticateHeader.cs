using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>WWW-Authenticate beside a problem that is about who asks (RFC 6750 §3, RFC 9470 §3).</summary>
internal static class AuthenticateHeader
{
    private const string NeededScope = "aws.cognito.signin.user.admin";

    /// <param name="context">The request.</param>
    /// <param name="pool">The pool that serves it.</param>
    /// <param name="result">What the endpoint answers; nothing is added to what is no such problem.</param>
    public static async Task AddAsync(HttpContext context, UserPool pool, object? result)
    {
        var problem = (result as INestedHttpResult)?.Result as ProblemHttpResult ?? result as ProblemHttpResult;
        var code = problem?.ProblemDetails.Extensions.TryGetValue(Problems.Code, out var value) == true ? value as string : null;
        var header = code == Refusals.RecentSignInRequired.Code ? new StepUp(MaxAge: pool.Options.Account.RecentSignIn).Challenge()
            : code == Refusals.ScopeMissing.Code ? BearerAuthenticator.InsufficientScope([NeededScope])
            : problem?.StatusCode == StatusCodes.Status401Unauthorized ? BearerAuthenticator.Challenge((await context.AuthenticateAsync(pool.Scheme)).Failure)
            : null;
        if (header is not null)
        {
            context.Response.Headers.WWWAuthenticate = header;
        }
    }
}
