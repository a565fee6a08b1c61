using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Passwords;

/// <summary>Forgotten and changed passwords. Whether an account exists shows in none of its answers.</summary>
public sealed class PasswordFlow
{
    private const string ForgotPassword = "ForgotPassword";
    private const string ConfirmForgotPassword = "ConfirmForgotPassword";
    private const string ChangePassword = "ChangePassword";

    private readonly ServiceCalls _calls;
    private readonly AccountCalls _account;
    private readonly UserPool _pool;
    private readonly SignInFlow _signIn;
    private readonly RefusalFactory _refusals;
    private readonly TimeProvider _time;

    internal PasswordFlow(ServiceCalls calls, AccountCalls account, UserPool pool, SignInFlow signIn, RefusalFactory refusals, TimeProvider time)
    {
        _calls = calls;
        _account = account;
        _pool = pool;
        _signIn = signIn;
        _refusals = refusals;
        _time = time;
    }

    /// <summary>Sends a code to the account's confirmed address, if there is one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="username">The username or an alias of it, 1 to 128 characters.</param>
    /// <param name="returnUrl">Where to go afterwards. Anything but a local URL of at most 512 characters is dropped.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasswordState.CodeSent"/> or <see cref="PasswordState.Refused"/>.</returns>
    public async Task<PasswordState> ForgotAsync(HttpContext context, string username, string? returnUrl = null, CancellationToken cancellationToken = default)
    {
        if (InputLimits.UsernameFault(username) is { } fault)
        {
            return new PasswordState.Refused(fault);
        }

        var call = new ForgotPasswordRequest
        {
            ClientId = _pool.ClientId,
            Username = username,
            ClientMetadata = await _calls.MetadataAsync(context, ForgotPassword),
            UserContextData = _calls.UserContext(context),
        };
        var reply = await _calls.SendAsync(ForgotPassword, username, (api, hash, token) =>
        {
            call.SecretHash = hash;
            return api.ForgotPasswordAsync(call, token);
        }, cancellationToken);
        return reply is Reply<ForgotPasswordResponse>.None none && !Concealment.OfSending(none.Failure)
            ? new PasswordState.Refused(_refusals.Create(ForgotPassword, none.Failure))
            : new PasswordState.CodeSent(new SignInTicket
            {
                Username = username,
                ReturnUrl = LocalUrl.OrNull(returnUrl),
                Continues = true,
                ExpiresAt = _time.GetUtcNow() + _pool.Options.SignIn.CodeLifetime,
            });
    }

    /// <summary>Sets a new password with the code that was sent. With a ticket that began in this browser it goes on into sign-in.</summary>
    /// <param name="context">The request; its response may get the session cookie.</param>
    /// <param name="ticket">The ticket of <see cref="ForgotAsync"/> or of <see cref="SignInState.PasswordResetRequired"/>, or <see cref="SignInTicket.For"/>.</param>
    /// <param name="code">The code, at most 2,048 characters.</param>
    /// <param name="newPassword">The new password, at most 256 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasswordState.Changed"/> or <see cref="PasswordState.Refused"/>.</returns>
    public async Task<PasswordState> ResetAsync(HttpContext context, SignInTicket ticket, string code, string newPassword, CancellationToken cancellationToken = default)
    {
        if ((InputLimits.UsernameFault(ticket.Username) ?? InputLimits.CodeFault(code) ?? InputLimits.PasswordFault(newPassword, "password")) is { } fault)
        {
            return new PasswordState.Refused(fault);
        }

        var call = new ConfirmForgotPasswordRequest
        {
            ClientId = _pool.ClientId,
            Username = ticket.Username,
            ConfirmationCode = code,
            Password = newPassword,
            ClientMetadata = await _calls.MetadataAsync(context, ConfirmForgotPassword),
            UserContextData = _calls.UserContext(context),
        };
        var reply = await _calls.SendAsync(ConfirmForgotPassword, ticket.Username, (api, hash, token) =>
        {
            call.SecretHash = hash;
            return api.ConfirmForgotPasswordAsync(call, token);
        }, cancellationToken);
        return reply switch
        {
            Reply<ConfirmForgotPasswordResponse>.None none when Concealment.OfCode(none.Failure) => new PasswordState.Refused(Refusals.CodeMismatch),
            Reply<ConfirmForgotPasswordResponse>.None none => new PasswordState.Refused(_refusals.Create(ConfirmForgotPassword, none.Failure)),
            _ when ticket.Continues => new PasswordState.Changed(await _signIn.StartAsync(
                context,
                new(ticket.Username, newPassword) { ReturnUrl = ticket.ReturnUrl, Persistent = ticket.Persistent, RememberDevice = ticket.RememberDevice },
                cancellationToken)),
            _ => new PasswordState.Changed(null),
        };
    }

    /// <summary>Changes the password of whoever is signed in. Sessions go on, as the service has it; to end the others, sign out everywhere.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="currentPassword">The password until now; null for a person who has none yet, whose sign-in must be recent.</param>
    /// <param name="newPassword">The new password, at most 256 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasswordState.Changed"/> or <see cref="PasswordState.Refused"/>.</returns>
    public async Task<PasswordState> ChangeAsync(HttpContext context, string? currentPassword, string newPassword, CancellationToken cancellationToken = default)
    {
        if (((currentPassword is null ? null : InputLimits.PasswordFault(currentPassword, "currentPassword")) ?? InputLimits.PasswordFault(newPassword, "password")) is { } fault)
        {
            return new PasswordState.Refused(fault);
        }

        var call = new ChangePasswordRequest { PreviousPassword = currentPassword, ProposedPassword = newPassword };
        var (answer, refusal) = currentPassword is null
            ? await _account.SendRecentAsync(context, ChangePassword, SendAsync, cancellationToken)
            : await _account.SendAsync(context, ChangePassword, SendAsync, cancellationToken);
        return answer is null ? new PasswordState.Refused(refusal!) : new PasswordState.Changed(null);

        Task<ChangePasswordResponse> SendAsync(IAmazonCognitoIdentityProvider api, string accessToken, CancellationToken token)
        {
            call.AccessToken = accessToken;
            return api.ChangePasswordAsync(call, token);
        }
    }
}
