using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignUp;

/// <summary>Registers people.</summary>
public sealed class SignUpFlow
{
    /// <summary>Registers a person.</summary>
    /// <param name="context">The request.</param>
    /// <param name="request">Name, password, attributes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<SignUpState> SignUpAsync(HttpContext context, SignUpRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Confirms with the code that was sent, and goes on into sign-in when the service gives the means (client flow <c>ALLOW_USER_AUTH</c>).</summary>
    /// <param name="context">The request; its response may get the session cookie.</param>
    /// <param name="ticket">The ticket of the sign-up, or <see cref="SignInTicket.For"/>.</param>
    /// <param name="code">The code, at most 2,048 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="SignUpState.Confirmed"/> or <see cref="SignUpState.Refused"/>.</returns>
    public Task<SignUpState> ConfirmAsync(HttpContext context, SignInTicket ticket, string code, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Sends a new code; the one before it is void. Says the same whether the account exists or not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ticket">The ticket of the sign-up, or <see cref="SignInTicket.For"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="SignUpState.ConfirmationRequired"/> with a ticket to go on with, or <see cref="SignUpState.Refused"/>.</returns>
    public Task<SignUpState> ResendAsync(HttpContext context, SignInTicket ticket, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
