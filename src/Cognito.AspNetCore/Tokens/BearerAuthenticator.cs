using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Authenticates a request by the access token in its Authorization header (RFC 6750).</summary>
internal sealed partial class BearerAuthenticator([FromKeyedServices] BearerTokens tokens, [FromKeyedServices] UserPool pool, ILogger<BearerAuthenticator> logger)
{
    private static readonly AuthenticateResult s_expired = AuthenticateResult.Fail("The access token has expired.");
    private static readonly AuthenticateResult s_invalid = AuthenticateResult.Fail("The access token is not valid.");

    /// <summary>WWW-Authenticate for a good token that does not allow this (RFC 6750 §3.1), with the scopes that would.</summary>
    public static string InsufficientScope(IReadOnlyList<string> scopes) =>
        scopes.Count == 0 ? "Bearer error=\"insufficient_scope\"" : $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', scopes)}\"";

    /// <summary>The pool's keys cannot be had: no fault of the caller.</summary>
    public static AuthenticateResult Undecided { get; } = AuthenticateResult.Fail("The access token cannot be checked now.");

    public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, ReadOnlySpan<char> token) =>
        AuthenticateAsync(context, tokens.JudgeAsync(token, context));

    private async Task<AuthenticateResult> AuthenticateAsync(HttpContext context, ValueTask<TokenVerdict> judging)
    {
        switch (await judging)
        {
            case TokenVerdict.Valid valid:
                var ticket = valid.Ticket(pool.Scheme);
                await pool.Options.Events.OnPrincipalCreated(new(context, ticket.Principal));
                return AuthenticateResult.Success(ticket);
            case TokenVerdict.Invalid invalid:
                Log.Refused(logger, invalid.Reason);
                return invalid.Reason == TokenFault.Expired ? s_expired : s_invalid;
            default:
                return Undecided;
        }
    }

    /// <summary>WWW-Authenticate for a failed authentication, or for none (RFC 6750 §3): it says no more than expired or not.</summary>
    public static string Challenge(Exception? failure) =>
        failure is null ? "Bearer"
        : failure == s_expired.Failure ? "Bearer error=\"invalid_token\", error_description=\"The access token has expired\""
        : "Bearer error=\"invalid_token\", error_description=\"The access token is not valid\"";

    private static partial class Log
    {
        [LoggerMessage(EventId = 210, Level = LogLevel.Information, Message = "An access token was refused: {Reason}.")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
