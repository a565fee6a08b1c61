using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignUp;

/// <summary>Registers people. Whether an account exists already shows in none of its answers.</summary>
public sealed class SignUpFlow
{
    private const string SignUp = "SignUp";
    private const string ConfirmSignUp = "ConfirmSignUp";
    private const string ResendConfirmationCode = "ResendConfirmationCode";

    private readonly ServiceCalls _calls;
    private readonly UserPool _pool;
    private readonly SignInFlow _signIn;
    private readonly RefusalFactory _refusals;
    private readonly TimeProvider _time;

    internal SignUpFlow(ServiceCalls calls, UserPool pool, SignInFlow signIn, RefusalFactory refusals, TimeProvider time)
    {
        _calls = calls;
        _pool = pool;
        _signIn = signIn;
        _refusals = refusals;
        _time = time;
    }

    /// <summary>Registers a person. Where the pool confirms people at once, it goes on into sign-in.</summary>
    /// <param name="context">The request; its response may get the session cookie.</param>
    /// <param name="request">Name, password if there is to be one, attributes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SignUpState> SignUpAsync(HttpContext context, SignUpRequest request, CancellationToken cancellationToken = default)
    {
        if ((InputLimits.Fault(request) ?? Openings.Fault(_pool.Options.SignIn, request)) is { } fault)
        {
            return new SignUpState.Refused(fault);
        }

        var call = new Amazon.CognitoIdentityProvider.Model.SignUpRequest
        {
            ClientId = _pool.ClientId,
            Username = request.Username,
            Password = request.Password,
            UserAttributes = Attributes(request.Attributes),
            ValidationData = request.ValidationData.Count > 0 ? Attributes(request.ValidationData) : null,
            ClientMetadata = await _calls.MetadataAsync(context, SignUp),
            UserContextData = _calls.UserContext(context),
        };
        var reply = await _calls.SendAsync(SignUp, request.Username, (api, hash, token) =>
        {
            call.SecretHash = hash;
            return api.SignUpAsync(call, token);
        }, cancellationToken);
        return reply switch
        {
            Reply<SignUpResponse>.Answer { Value.UserConfirmed: true } => new SignUpState.Confirmed(
                await _signIn.StartAsync(context, new(request.Username, request.Password) { ReturnUrl = request.ReturnUrl }, cancellationToken)),
            Reply<SignUpResponse>.Answer { Value: var answer } => new SignUpState.ConfirmationRequired(Ticket(request, answer.Session)),
            // As if it were new: whoever owns the account learns nothing either.
            Reply<SignUpResponse>.None { Failure: ServiceFailure.Error { Name: "UsernameExists" } } =>
                new SignUpState.ConfirmationRequired(Ticket(request, session: null)),
            Reply<SignUpResponse>.None none => new SignUpState.Refused(_refusals.Create(SignUp, none.Failure)),
            _ => throw new InvalidOperationException("A reply is an answer or none."),
        };
    }

    /// <summary>
    /// Confirms with the code that was sent. With a ticket that began in this browser it goes on into sign-in: straight into the session when the service
    /// gives the means (client flow <c>ALLOW_USER_AUTH</c>), else to the first factor, which for a password is asked for once more.
    /// </summary>
    /// <param name="context">The request; its response may get the session cookie.</param>
    /// <param name="ticket">The ticket of the sign-up, or <see cref="SignInTicket.For"/>.</param>
    /// <param name="code">The code, at most 2,048 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="SignUpState.Confirmed"/> or <see cref="SignUpState.Refused"/>.</returns>
    public async Task<SignUpState> ConfirmAsync(HttpContext context, SignInTicket ticket, string code, CancellationToken cancellationToken = default)
    {
        if ((InputLimits.UsernameFault(ticket.Username) ?? InputLimits.CodeFault(code)) is { } fault)
        {
            return new SignUpState.Refused(fault);
        }

        var call = new ConfirmSignUpRequest
        {
            ClientId = _pool.ClientId,
            Username = ticket.Username,
            ConfirmationCode = code,
            Session = ticket.Session,
            ClientMetadata = await _calls.MetadataAsync(context, ConfirmSignUp),
            UserContextData = _calls.UserContext(context),
        };
        var reply = await _calls.SendAsync(ConfirmSignUp, ticket.Username, (api, hash, token) =>
        {
            call.SecretHash = hash;
            return api.ConfirmSignUpAsync(call, token);
        }, cancellationToken);
        if (ticket.Session is not null && reply is Reply<ConfirmSignUpResponse>.None refused && RefusalTable.Find(refused.Failure) == Refusals.FlowExpired)
        {
            // The session lives for minutes, the code for a day: who took their time signs in by hand afterwards.
            return await ConfirmAsync(context, ticket with { Session = null }, code, cancellationToken);
        }

        return reply switch
        {
            Reply<ConfirmSignUpResponse>.Answer { Value: var answer } when ticket.Continues =>
                new SignUpState.Confirmed(await _signIn.ContinueAsync(context, ticket, answer.Session, cancellationToken)),
            Reply<ConfirmSignUpResponse>.Answer => new SignUpState.Confirmed(null),
            Reply<ConfirmSignUpResponse>.None none when Concealment.OfCode(none.Failure) => new SignUpState.Refused(Refusals.CodeMismatch),
            Reply<ConfirmSignUpResponse>.None none => new SignUpState.Refused(_refusals.Create(ConfirmSignUp, none.Failure)),
            _ => throw new InvalidOperationException("A reply is an answer or none."),
        };
    }

    /// <summary>Sends a new code; the one before it is void. Says the same whether the account exists or not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ticket">The ticket of the sign-up, or <see cref="SignInTicket.For"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="SignUpState.ConfirmationRequired"/> with a ticket to go on with, or <see cref="SignUpState.Refused"/>.</returns>
    public async Task<SignUpState> ResendAsync(HttpContext context, SignInTicket ticket, CancellationToken cancellationToken = default)
    {
        if (InputLimits.UsernameFault(ticket.Username) is { } fault)
        {
            return new SignUpState.Refused(fault);
        }

        var call = new ResendConfirmationCodeRequest
        {
            ClientId = _pool.ClientId,
            Username = ticket.Username,
            ClientMetadata = await _calls.MetadataAsync(context, ResendConfirmationCode),
            UserContextData = _calls.UserContext(context),
        };
        var reply = await _calls.SendAsync(ResendConfirmationCode, ticket.Username, (api, hash, token) =>
        {
            call.SecretHash = hash;
            return api.ResendConfirmationCodeAsync(call, token);
        }, cancellationToken);
        return reply is Reply<ResendConfirmationCodeResponse>.None none && !Concealment.OfSending(none.Failure)
            ? new SignUpState.Refused(_refusals.Create(ResendConfirmationCode, none.Failure))
            : new SignUpState.ConfirmationRequired(ticket with { ExpiresAt = CodeDeadline });
    }

    private static List<AttributeType> Attributes(IReadOnlyDictionary<string, string> values) =>
        [.. values.Select(value => new AttributeType { Name = value.Key, Value = value.Value })];

    private DateTimeOffset CodeDeadline => _time.GetUtcNow() + _pool.Options.SignIn.CodeLifetime;

    private SignInTicket Ticket(SignUpRequest request, string? session) => new()
    {
        Username = request.Username,
        ReturnUrl = LocalUrl.OrNull(request.ReturnUrl),
        Session = session,
        Continues = true,
        ExpiresAt = CodeDeadline,
    };
}
