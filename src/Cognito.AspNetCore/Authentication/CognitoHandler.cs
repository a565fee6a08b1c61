using System.Security.Claims;
using System.Text.Encodings.Web;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Authentication;

/// <summary>The scheme <c>Cognito</c>: a bearer token when the request carries one, else the session cookie.</summary>
internal sealed partial class CognitoHandler(
    IOptionsMonitor<CognitoOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IServiceProvider services)
    : SignInAuthenticationHandler<CognitoOptions>(options, logger, encoder)
{
    private T Part<T>()
        where T : notnull => services.GetRequiredKeyedService<T>(Scheme.Name);

    /// <summary>Whether it cannot be known at the moment who a request comes from.</summary>
    public static bool IsUndecided(AuthenticateResult result) =>
        result == SessionAuthenticator.Undecided || result == BearerAuthenticator.Undecided;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        ApiRequest.TryGetBearerToken(Request, out var token)
            ? Part<BearerAuthenticator>().AuthenticateAsync(Context, token)
            : Part<SessionAuthenticator>().AuthenticateAsync(Context);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        if (IsUndecided(result))
        {
            await ServiceUnavailable.WriteAsync(Context);
        }
        else if (ApiRequest.Is(Context))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.Append("WWW-Authenticate", BearerAuthenticator.Challenge(result.Failure));
        }
        else
        {
            RedirectTo(EndedSession.Was(Context) && Options.SessionEndedPath is { } ended ? ended : Options.SignInPath, properties.RedirectUri);
        }
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var shortfall = Shortfall.Of(Context);
        if (ApiRequest.Is(Context))
        {
            if (shortfall?.StepUp is { } stepUp)
            {
                Response.Headers.Append("WWW-Authenticate", stepUp.Challenge());
                await Problems.From(stepUp.Refusal).ExecuteAsync(Context);
                return;
            }

            Response.StatusCode = StatusCodes.Status403Forbidden;
            if (ApiRequest.HasBearerToken(Request))
            {
                Response.Headers.Append("WWW-Authenticate", BearerAuthenticator.InsufficientScope(shortfall?.Scopes ?? []));
            }
        }
        else if (shortfall?.StepUp is { } stepUp && !(stepUp.Mfa && await WasAskedForSeveralAsync()))
        {
            RedirectTo(Options.SignInPath, properties.RedirectUri, stepUp.ToQuery());
        }
        else
        {
            RedirectTo(Options.AccessDeniedPath, properties.RedirectUri);
        }
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        var session = Session.Begin(
            SessionTokens.Read(properties), TimeProvider.GetUtcNow(), Options.Session.Lifetime, properties!.IsPersistent, SessionTokens.DeviceKey(properties)) with
        {
            Methods = SessionTokens.Methods(properties),
        };
        await Part<SessionCookie>().BeginAsync(Context, session);
        var subject = user.FindFirstValue(ClaimTypes.NameIdentifier);
        Log.SignedIn(Logger, subject);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        var cookie = Part<SessionCookie>();
        if (await FindSessionAsync(cookie) is { } session)
        {
            var end = Part<SessionEnd>();
            await (properties?.GetParameter<bool>(CognitoDefaults.RevokedParameter) == true
                ? end.EndAllAsync(session)
                : end.SignOutAsync(session, properties?.GetParameter<bool>(CognitoDefaults.EverywhereParameter) ?? false));
            Log.SignedOut(Logger, session.Subject);
            await Options.Events.OnSessionEnded(new(Context, session.Principal(), Refused: false));
        }

        cookie.Delete(Context);
        if (LocalUrl.OrNull(properties?.RedirectUri) is { } returnUrl)
        {
            Response.Redirect(returnUrl);
        }
    }

    private async Task<OpenedSession?> FindSessionAsync(SessionCookie cookie)
    {
        try
        {
            return await cookie.ReadAsync(Context);
        }
        catch (CacheUnavailableException)
        {
            Log.NotFound(Logger);
            return null;
        }
    }

    /// <summary>Whoever signed in for the sake of a second factor and has none gets no further by signing in again.</summary>
    private async Task<bool> WasAskedForSeveralAsync() =>
        SessionTokens.Methods((await HandleAuthenticateOnceSafeAsync()).Properties).HasFlag(AuthenticationMethods.SeveralWanted);

    private void RedirectTo(PathString page, string? returnUrl, QueryString query = default)
    {
        // Only what can be navigated to is a way back.
        var back = LocalUrl.OrNull(returnUrl ?? (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method) ? OriginalPathBase + OriginalPath + Request.QueryString : null));
        Response.Redirect(OriginalPathBase + page + (back is null ? query : query.Add(Options.ReturnUrlParameter, back)));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 400, Level = LogLevel.Information, Message = "{Subject} signed in.")]
        public static partial void SignedIn(ILogger logger, string? subject);

        [LoggerMessage(EventId = 402, Level = LogLevel.Warning, Message = "Somebody signed out while the distributed cache gave no answer: the cookie is deleted, tokens stay valid until they expire.")]
        public static partial void NotFound(ILogger logger);

        [LoggerMessage(EventId = 401, Level = LogLevel.Information, Message = "{Subject} signed out.")]
        public static partial void SignedOut(ILogger logger, string? subject);
    }
}
