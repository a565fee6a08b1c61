using Amazon.CognitoIdentityProvider;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.Sessions;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// Signs people in: starts, answers, and does by itself whatever needs no person (SRP proofs). It ends in a session cookie.
/// </summary>
public sealed class SignInFlow
{
    // More steps in a row without a person than any sign-in has: a service that goes round in circles.
    private const int MaxSteps = 8;

    private readonly AuthCalls _calls;
    private readonly UserPool _pool;
    private readonly SessionOpener _sessions;
    private readonly RefusalFactory _refusals;
    private readonly CognitoMetrics _metrics;
    private readonly TimeProvider _time;

    internal SignInFlow(AuthCalls calls, UserPool pool, SessionOpener sessions, RefusalFactory refusals, CognitoMetrics metrics, TimeProvider time)
    {
        _calls = calls;
        _pool = pool;
        _sessions = sessions;
        _refusals = refusals;
        _metrics = metrics;
        _time = time;
    }

    /// <summary>Starts signing in.</summary>
    /// <param name="context">The request; on success its response gets the session cookie.</param>
    /// <param name="request">Name and password.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SignInState> StartAsync(HttpContext context, SignInRequest request, CancellationToken cancellationToken = default)
    {
        if (InputLimits.Fault(request) is { } fault)
        {
            return new SignInState.Refused(fault);
        }

        var progress = new SignInTicket
        {
            Username = request.Username,
            ReturnUrl = LocalUrl.OrNull(request.ReturnUrl),
            Persistent = request.Persistent,
        };
        return _pool.Options.SignIn.PasswordProof == PasswordProof.Plain
            ? await StartPlainAsync(context, progress, request.Password, cancellationToken)
            : await StartSrpAsync(context, progress, request.Password, cancellationToken);
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

        if (ticket.Challenge is not { } challenge || !answer.Fits(challenge))
        {
            return new SignInState.Refused(Refusals.AnswerDoesNotFit, ticket);
        }

        if (InputLimits.Fault(challenge, answer) is { } fault)
        {
            return new SignInState.Refused(fault, ticket);
        }

        var reply = await _calls.RespondAsync(context, ticket, answer, cancellationToken);
        return await DriveAsync(context, ticket, challenge.Name, reply, prove: null, cancellationToken);
    }

    /// <summary>Goes on from a confirmed sign-up, by the session that the service gave for it.</summary>
    /// <returns>Null when this client cannot: then the person signs in as usual.</returns>
    internal async Task<SignInState?> ContinueAsync(HttpContext context, SignInTicket ticket, string session, CancellationToken cancellationToken)
    {
        var reply = await _calls.InitiateAsync(context, AuthFlowType.USER_AUTH, ticket with { Session = session }, [], cancellationToken);
        return reply is Reply<AuthReply>.Answer
            ? await DriveAsync(context, ticket, AuthFlowType.USER_AUTH.Value, reply, prove: null, cancellationToken)
            : null;
    }

    private async Task<SignInState> StartPlainAsync(HttpContext context, SignInTicket progress, string password, CancellationToken cancellationToken)
    {
        var flow = AuthFlowType.USER_PASSWORD_AUTH;
        var reply = await _calls.InitiateAsync(context, flow, progress, new() { [ParameterNames.Password] = password }, cancellationToken);
        return await DriveAsync(context, progress, flow.Value, reply, prove: null, cancellationToken);
    }

    private async Task<SignInState> StartSrpAsync(HttpContext context, SignInTicket progress, string password, CancellationToken cancellationToken)
    {
        using var srp = new SrpClient();
        var flow = AuthFlowType.USER_SRP_AUTH;
        var reply = await _calls.InitiateAsync(context, flow, progress, new() { [ParameterNames.SrpA] = srp.A }, cancellationToken);
        return await DriveAsync(context, progress, flow.Value, reply, challenge => Prove(srp, challenge, password), cancellationToken);
    }

    private PasswordVerifierAnswer Prove(SrpClient srp, PasswordVerifier challenge, string password)
    {
        var identity = new SrpIdentity(_pool.Id.Name, challenge.UserIdForSrp);
        var timestamp = SrpTimestamp.Format(_time.GetUtcNow());
        var signature = srp.Sign(identity, password, challenge.SrpB, challenge.Salt, challenge.SecretBlock, timestamp);
        return new(signature, challenge.SecretBlock, timestamp);
    }

    /// <summary>Goes on until a person is needed or it is over.</summary>
    private async Task<SignInState> DriveAsync(
        HttpContext context, SignInTicket progress, string answered, Reply<AuthReply> reply,
        Func<PasswordVerifier, PasswordVerifierAnswer>? prove, CancellationToken cancellationToken)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            var move = SignInRules.Next(progress, reply, _time.GetUtcNow(), _pool.Options.SignIn);
            if (move is not SignInMove.Prove proving || prove is null)
            {
                return Measured(answered, await EndAsync(context, progress, answered, move, cancellationToken));
            }

            PasswordVerifierAnswer proof;
            try
            {
                proof = prove(proving.Challenge);
            }
            catch (SrpChallengeException exception)
            {
                return Measured(answered, Abandoned(Refusals.Failed, $"{proving.Challenge.Name}: {exception.Message}"));
            }

            _metrics.SignInStep(answered, proving.Challenge.Name);
            progress = proving.Progress;
            answered = proving.Challenge.Name;
            reply = await _calls.RespondAsync(context, progress, proof, cancellationToken);
        }

        return Measured(answered, Abandoned(Refusals.Failed, "the service poses one challenge after another"));
    }

    private async Task<SignInState> EndAsync(HttpContext context, SignInTicket progress, string answered, SignInMove move, CancellationToken cancellationToken) => move switch
    {
        SignInMove.Ask ask => new SignInState.Asking(ask.Challenge, ask.Ticket),
        SignInMove.Finish finish => await _sessions.OpenAsync(context, finish.Tokens, progress, cancellationToken),
        SignInMove.Confirm confirm => new SignInState.ConfirmationRequired(confirm.Ticket),
        SignInMove.Reset reset => new SignInState.PasswordResetRequired(reset.Ticket),
        SignInMove.Refuse refuse => Refused(answered, refuse.Failure, progress),
        SignInMove.Abandon abandon => Abandoned(abandon.Refusal, abandon.Cause),
        _ => Abandoned(Refusals.Failed, $"{answered} was followed by a proof that nobody can give"),
    };

    private SignInState.Refused Refused(string answered, ServiceFailure failure, SignInTicket progress)
    {
        var refusal = _refusals.Create(answered, failure);
        return new(refusal, progress.Challenge is not null and not PasswordVerifier && SignInRules.CanAnswerAgain(refusal) ? progress : null);
    }

    private SignInState.Refused Abandoned(Refusal refusal, string cause) => new(_refusals.Referenced(refusal, cause));

    private SignInState Measured(string answered, SignInState state)
    {
        _metrics.SignInStep(answered, state switch
        {
            SignInState.Asking asking => asking.Challenge.Name,
            SignInState.Refused refused => refused.Refusal.Code,
            _ => state.Name,
        });
        return state;
    }
}
