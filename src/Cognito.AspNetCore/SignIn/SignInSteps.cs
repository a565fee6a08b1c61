using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Devices;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.Sessions;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.SignIn;

/// <summary>Takes a sign-in from one call to the next, answering what needs no person, until a person is needed or it is over.</summary>
internal sealed class SignInSteps(
    [FromKeyedServices] AuthCalls calls,
    [FromKeyedServices] SoftwareTokenCalls softwareTokens,
    [FromKeyedServices] UserPool pool,
    [FromKeyedServices] DeviceMemory devices,
    [FromKeyedServices] SessionOpener sessions,
    RefusalFactory refusals,
    CognitoMetrics metrics,
    TimeProvider time)
{
    // More steps in a row without a person than any sign-in has: a service that goes round in circles.
    private const int MaxSteps = 8;

    public async Task<SignInState> RunAsync(HttpContext context, SignInTicket progress, Sending first, Proofs proofs, CancellationToken cancellationToken)
    {
        var (start, sending) = (progress, first);
        for (var step = 0; step < MaxSteps; step++)
        {
            var reply = await sending.SendAsync();
            if (proofs.Device is not null && IsForgotten(sending, reply))
            {
                // The pool does not know it any more: once more without, from the start where that needs no person.
                devices.Forget(context, progress.Username);
                proofs.ForgetDevice();
                if (sending.IsOfDevice && first.Answered is not null)
                {
                    return Measured(sending, new SignInState.Refused(Refusals.FlowExpired));
                }

                (progress, sending) = first.Answered is null ? (start, first) : (progress, sending);
                continue;
            }

            progress = reply is Reply<AuthReply>.Answer ? progress with { Methods = progress.Methods | sending.Proves } : progress;
            var move = SignInRules.Next(progress, reply, time.GetUtcNow(), pool.Options.SignIn, proofs.Means);
            if (move is not SignInMove.Answer asked)
            {
                return Measured(sending, await EndAsync(context, progress, sending, move, proofs, cancellationToken));
            }

            ChallengeAnswer answer;
            try
            {
                answer = proofs.Answer(asked.Challenge);
            }
            catch (SrpChallengeException exception)
            {
                return Measured(sending, Abandoned(Refusals.Failed, $"{asked.Challenge.Name}: {exception.Message}"));
            }

            metrics.SignInStep(sending.Name, asked.Challenge.Name);
            progress = asked.Progress;
            sending = new(asked.Challenge.Name, () => calls.RespondAsync(context, asked.Progress, answer, proofs.Device, cancellationToken))
            {
                Proves = MethodNames.Of(answer),
                IsOfDevice = asked.Challenge is DeviceSrpAuth or DevicePasswordVerifier,
            };
        }

        return Measured(sending, Abandoned(Refusals.Failed, "the service poses one challenge after another"));
    }

    /// <summary>Gets a secret for an authenticator app, and asks for the app's first code.</summary>
    public async Task<SignInState> SetUpAsync(SignInTicket ticket, SignInTicket? kept, CancellationToken cancellationToken) =>
        await softwareTokens.AssociateAsync(ticket, cancellationToken) switch
        {
            Reply<SignInTicket>.Answer { Value: var next } => new SignInState.Asking(
                next.Challenge!, next with { ExpiresAt = time.GetUtcNow() + pool.Options.SignIn.ChallengeLifetime }),
            Reply<SignInTicket>.None none => Refused(MfaSetup.WireName, none.Failure, ticket, kept),
            _ => throw new InvalidOperationException("A reply is an answer or none."),
        };

    /// <summary>Shows the service the app's first code, and goes on.</summary>
    public async Task<SignInState> FinishSetUpAsync(
        HttpContext context, SignInTicket ticket, string code, string? deviceName, Proofs proofs, CancellationToken cancellationToken)
    {
        var verified = await softwareTokens.VerifyAsync(ticket, code, deviceName, cancellationToken);
        if (verified is not Reply<SignInTicket>.Answer { Value: var next })
        {
            return Refused(MfaSetup.WireName, ((Reply<SignInTicket>.None)verified).Failure, ticket, ticket);
        }

        // From here the app counts: who is cut off now is asked for its code when they sign in again.
        var sending = new Sending(MfaSetup.WireName, () => calls.RespondAsync(context, next, new MfaSetupAnswer(), proofs.Device, cancellationToken))
        {
            Answered = next,
            Proves = AuthenticationMethods.Authenticator,
        };
        return await RunAsync(context, next, sending, proofs, cancellationToken);
    }

    /// <summary>Whether the device is not known any more, or its proof no longer good.</summary>
    private static bool IsForgotten(Sending sending, Reply<AuthReply> reply) => reply is Reply<AuthReply>.None { Failure: ServiceFailure.Error error }
        && (error is { Name: "ResourceNotFound" } && error.Message.Contains("device", StringComparison.OrdinalIgnoreCase)
            || (sending.IsOfDevice && error is { Name: "NotAuthorized" } && !error.Message.Contains("session", StringComparison.OrdinalIgnoreCase)));

    private async Task<SignInState> EndAsync(
        HttpContext context, SignInTicket progress, Sending sending, SignInMove move, Proofs proofs, CancellationToken cancellationToken)
    {
        switch (move)
        {
            case SignInMove.Ask ask:
                return new SignInState.Asking(ask.Challenge, ask.Ticket);
            case SignInMove.SetUp setUp:
                return await SetUpAsync(setUp.Ticket, kept: null, cancellationToken);
            case SignInMove.Finish finish:
                if (finish.Device is { } device)
                {
                    await devices.MeetAsync(context, progress, finish.Tokens, device, cancellationToken);
                }

                return await sessions.OpenAsync(context, finish.Tokens, finish.Device?.Key ?? proofs.Device?.Key, progress, cancellationToken);
            case SignInMove.Confirm confirm:
                return new SignInState.ConfirmationRequired(confirm.Ticket);
            case SignInMove.Reset reset:
                return new SignInState.PasswordResetRequired(reset.Ticket);
            case SignInMove.Refuse refuse:
                return Refused(sending.Name, refuse.Failure, sending.Answered, sending.IsRepeatable ? sending.Answered : null);
            case SignInMove.Abandon abandon:
                return Abandoned(abandon.Refusal, abandon.Cause);
            default:
                throw new InvalidOperationException($"There is no such move: {move}.");
        }
    }

    private SignInState.Refused Refused(string operation, ServiceFailure failure, SignInTicket? answered, SignInTicket? kept)
    {
        var refusal = SignInRules.InContext(refusals.Create(operation, failure), answered?.Challenge, failure);
        return new(refusal, SignInRules.CanAnswerAgain(refusal) ? kept : null);
    }

    private SignInState.Refused Abandoned(Refusal refusal, string cause) => new(refusals.Referenced(refusal, cause));

    private SignInState Measured(Sending sending, SignInState state)
    {
        if (state is SignInState.Asking { Challenge: var posed })
        {
            metrics.ChallengePosed(posed.Name);
        }

        metrics.SignInStep(sending.Name, state switch
        {
            SignInState.Asking asking => asking.Challenge.Name,
            SignInState.Refused refused => refused.Refusal.Code,
            _ => state.Name,
        });
        return state;
    }
}
