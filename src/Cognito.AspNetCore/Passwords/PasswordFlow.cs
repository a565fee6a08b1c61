using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Passwords;

/// <summary>Forgotten and changed passwords.</summary>
public sealed class PasswordFlow
{
    /// <summary>Sends a code to the account's confirmed address, if there is one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="username">The username or an alias of it, 1 to 128 characters.</param>
    /// <param name="returnUrl">Where to go afterwards. Anything but a local URL of at most 512 characters is dropped.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasswordState.CodeSent"/> or <see cref="PasswordState.Refused"/>.</returns>
    public Task<PasswordState> ForgotAsync(HttpContext context, string username, string? returnUrl = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Sets a new password with the code that was sent. With a ticket that began in this browser it goes on into sign-in.</summary>
    /// <param name="context">The request; its response may get the session cookie.</param>
    /// <param name="ticket">The ticket of <see cref="ForgotAsync"/> or of <see cref="SignInState.PasswordResetRequired"/>, or <see cref="SignInTicket.For"/>.</param>
    /// <param name="code">The code, at most 2,048 characters.</param>
    /// <param name="newPassword">The new password, at most 256 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasswordState.Changed"/> or <see cref="PasswordState.Refused"/>.</returns>
    public Task<PasswordState> ResetAsync(HttpContext context, SignInTicket ticket, string code, string newPassword, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Changes the password of whoever is signed in.</summary>
    /// <param name="context">The request with its session.</param>
    /// <param name="currentPassword">The password until now.</param>
    /// <param name="newPassword">The new password, at most 256 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasswordState.Changed"/> or <see cref="PasswordState.Refused"/>.</returns>
    public Task<PasswordState> ChangeAsync(HttpContext context, string currentPassword, string newPassword, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
