using Amazon.CognitoIdentityProvider;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Devices;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.Sessions;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// Signs people in: starts, answers, and does by itself whatever needs no person (proofs of passwords and devices). It ends in a session cookie.
/// </summary>
public sealed class SignInFlow
{
    private readonly SignInSteps _steps;
    private readonly AuthCalls _calls;
    private readonly DeviceMemory _devices;
    private readonly UserPool _pool;
    private readonly TimeProvider _time;
    private readonly string _appName;

    internal SignInFlow(SignInSteps steps, AuthCalls calls, DeviceMemory devices, UserPool pool, TimeProvider time, IHostEnvironment environment)
    {
        _steps = steps;
        _calls = calls;
        _devices = devices;
        _pool = pool;
        _time = time;
        _appName = Options.AuthenticatorName ?? environment.ApplicationName;
    }

    private CognitoSignInOptions Options => _pool.Options.SignIn;

    /// <summary>Starts signing in, the way that <see cref="CognitoSignInOptions.Methods"/> and the request say.</summary>
    /// <param name="context">The request; on success its response gets the session cookie.</param>
    /// <param name="request">The name, and what else the person gave.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SignInState> StartAsync(HttpContext context, SignInRequest request, CancellationToken cancellationToken = default)
    {
        if ((InputLimits.Fault(request) ?? Openings.Fault(Options, request)) is { } fault)
        {
            return new SignInState.Refused(fault);
        }

        var progress = new SignInTicket
        {
            Username = request.Username,
            ReturnUrl = LocalUrl.OrNull(request.ReturnUrl),
            Persistent = request.Persistent,
            RememberDevice = request.RememberDevice,
            RememberUsername = request.RememberUsername,
            Acr = request.Acr.Count > 0 ? string.Join(' ', request.Acr) : null,
            Methods = request.Mfa ? AuthenticationMethods.SeveralWanted : AuthenticationMethods.None,
        };
        return await OpenAsync(context, progress, Openings.Of(Options, request), request.Password, cancellationToken);
    }

    /// <summary>
    /// Has the person who is signed in here prove more, or prove it anew. Where the pool can tell what the session has proved towards a level, it asks for the rest only;
    /// else the sign-in begins at the first factor, under the name that is known.
    /// </summary>
    /// <param name="context">The request with its session; on success its response gets the cookie of a new one.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SignInState> StepUpAsync(HttpContext context, StepUpRequest request, CancellationToken cancellationToken = default)
    {
        if (InputLimits.AcrFault(request.Acr) is { } fault)
        {
            return new SignInState.Refused(fault);
        }

        var session = await context.AuthenticateAsync(_pool.Scheme);
        if (session.Properties?.GetTokenValue(SessionTokens.AccessToken) is not { } accessToken
            || (session.Principal!.FindFirst(ClaimNames.CognitoUsername) ?? session.Principal.FindFirst(ClaimNames.Username)) is not { Value: var username })
        {
            return new SignInState.Refused(Refusals.NotSignedIn);
        }

        var progress = new SignInTicket
        {
            Username = username,
            ReturnUrl = LocalUrl.OrNull(request.ReturnUrl),
            Persistent = session.Properties.IsPersistent,
            Acr = request.Acr.Count > 0 ? string.Join(' ', request.Acr) : null,
            Methods = request.Mfa ? AuthenticationMethods.SeveralWanted : AuthenticationMethods.None,
        };
        if (progress.Acr is not null && await _calls.StepUpAsync(context, progress, accessToken, cancellationToken) is Reply<AuthReply>.Answer reply)
        {
            using var proofs = Prove(context, progress, password: null);
            return await _steps.RunAsync(context, progress, new(AuthFlowType.USER_AUTH.Value, () => Task.FromResult<Reply<AuthReply>>(reply)), proofs, cancellationToken);
        }

        return await ContinueAsync(context, progress, session: null, cancellationToken);
    }

    /// <summary>Starts again under the same name: another way to sign in, or another code the same way.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ticket">The ticket of a sign-in that began in this browser.</param>
    /// <param name="method">The way, one without password of <see cref="CognitoSignInOptions.Methods"/>; null to be shown what there is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SignInState> RestartAsync(HttpContext context, SignInTicket ticket, SignInMethod? method = null, CancellationToken cancellationToken = default)
    {
        var request = new SignInRequest(ticket.Username) { Method = method };
        var fault = InputLimits.Fault(request)
            ?? (method is not null ? Openings.Fault(Options, request) : Openings.HasChoice(Options) ? null : Refusals.InvalidInput with { Field = "method" });
        if (fault is not null)
        {
            return new SignInState.Refused(fault, ticket);
        }

        var opening = method is null ? new Opening.Choice(null) : Openings.Of(Options, request);
        return await OpenAsync(context, ticket.Anew(), opening, password: null, cancellationToken);
    }

    /// <summary>Answers what is asked. An answer of another kind than the pending challenge is refused without asking the service.</summary>
    /// <param name="context">The request; on success its response gets the session cookie.</param>
    /// <param name="ticket">The ticket of the pending challenge.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SignInState> AnswerAsync(HttpContext context, SignInTicket ticket, ChallengeAnswer answer, CancellationToken cancellationToken = default)
    {
        if (ticket.ExpiresAt <= _time.GetUtcNow())
        {
            return new SignInState.Refused(Refusals.FlowExpired);
        }

        if (ticket.Challenge is not { } challenge || !answer.Fits(challenge) || answer is MfaSetupAnswer { Code: not null } && ticket.SoftwareTokenSecret is null)
        {
            return new SignInState.Refused(Refusals.AnswerDoesNotFit, ticket);
        }

        if (InputLimits.Fault(challenge, answer) is { } fault)
        {
            return new SignInState.Refused(fault, ticket);
        }

        if (ticket.IsBeforeSignIn)
        {
            return await BeginAsync(context, ticket, ((PasswordRequiredAnswer)answer).Password, cancellationToken);
        }

        var password = (answer as PasswordRequiredAnswer)?.Password ?? (answer as SelectChallengeAnswer)?.Password;
        using var proofs = Prove(context, ticket, password);
        switch (answer)
        {
            case MfaSetupAnswer { Email: null, Code: null }:
                return await _steps.SetUpAsync(ticket, kept: ticket, cancellationToken);
            case MfaSetupAnswer { Code: { } code, DeviceName: var name }:
                return await _steps.FinishSetUpAsync(context, ticket, code, name, proofs, cancellationToken);
        }

        var sent = answer switch
        {
            PasswordRequiredAnswer when ticket.IsSrpAsked => new PasswordSrpAnswer(proofs.BeginSrp()),
            SelectChallengeAnswer { Factor: FirstFactor.Password } => proofs.Choose(),
            _ => answer,
        };
        var sending = new Sending(challenge.Name, () => _calls.RespondAsync(context, ticket, sent, proofs.Device, cancellationToken))
        {
            Answered = ticket,
            IsRepeatable = true,
            Proves = MethodNames.Of(sent),
        };
        return await _steps.RunAsync(context, ticket, sending, proofs, cancellationToken);
    }

    /// <summary>What a person needs to set up an authenticator app, while <see cref="MfaSetup"/> is asked and waits for the app's first code; else null.</summary>
    /// <param name="ticket">The ticket of the pending challenge.</param>
    public SoftwareTokenSetup? SoftwareToken(SignInTicket ticket) =>
        ticket.SoftwareTokenSecret is { } secret ? SoftwareTokenSetup.Create(secret, _appName, ticket.Username) : null;

    /// <summary>Goes on from a confirmed account: by the session that the service gave for it, else from the first factor on, under the name that is known.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ticket">What the account was confirmed by.</param>
    /// <param name="session">The service's session; null where it gave none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    internal async Task<SignInState> ContinueAsync(HttpContext context, SignInTicket ticket, string? session, CancellationToken cancellationToken)
    {
        if (session is not null && await _calls.ContinueAsync(context, ticket with { Session = session }, cancellationToken) is Reply<AuthReply>.Answer reply)
        {
            using var proofs = Prove(context, ticket, password: null);
            return await _steps.RunAsync(context, ticket, new(AuthFlowType.USER_AUTH.Value, () => Task.FromResult<Reply<AuthReply>>(reply)), proofs, cancellationToken);
        }

        var request = new SignInRequest(ticket.Username) { Acr = Levels(ticket) };
        if (Openings.Fault(Options, request) is null)
        {
            return await OpenAsync(context, ticket.Anew(), Openings.Of(Options, request), password: null, cancellationToken);
        }

        var asked = AskPassword(ticket);
        return new SignInState.Asking(asked.Challenge!, asked);
    }

    /// <summary>The same person at the start, asked for the password before the service is: after a wrong one, for example.</summary>
    /// <param name="ticket">The ticket so far.</param>
    internal SignInTicket AskPassword(SignInTicket ticket) =>
        ticket.Anew() with { Challenge = new PasswordRequired(), ExpiresAt = _time.GetUtcNow() + Options.ChallengeLifetime };

    /// <summary>Begins with the password that was asked for; another one can be tried when it is refused.</summary>
    private async Task<SignInState> BeginAsync(HttpContext context, SignInTicket ticket, string password, CancellationToken cancellationToken)
    {
        var request = new SignInRequest(ticket.Username, password) { Acr = Levels(ticket) };
        var state = await OpenAsync(context, ticket.Anew(), Openings.Of(Options, request), password, cancellationToken);
        return state is SignInState.Refused refused ? refused with { Ticket = ticket } : state;
    }

    private async Task<SignInState> OpenAsync(HttpContext context, SignInTicket progress, Opening opening, string? password, CancellationToken cancellationToken)
    {
        using var proofs = Prove(context, progress, password);
        var flow = OpeningParameters.Flow(opening, Options.PasswordProof == PasswordProof.Admin);
        var sending = new Sending(flow.Value, () => _calls.InitiateAsync(context, progress, opening, proofs, cancellationToken)) { Proves = MethodNames.Of(opening) };
        return await _steps.RunAsync(context, progress, sending, proofs, cancellationToken);
    }

    private static string[] Levels(SignInTicket ticket) => ticket.Acr?.Split(' ') ?? [];

    private Proofs Prove(HttpContext context, SignInTicket progress, string? password) =>
        new(_pool, _time, password, progress.WantsSeveral ? null : _devices.Find(context, progress.Username));
}
