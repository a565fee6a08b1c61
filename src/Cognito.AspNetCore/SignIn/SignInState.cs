using System.Security.Claims;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>Where a sign-in stands. A closed hierarchy; switch over it.</summary>
/// <remarks>
/// Whatever the service can say is one of these, outages and throttling included (<see cref="Refused"/>);
/// only misuse of the library throws.
/// <code>
/// StartAsync ─┬─► Asking ── AnswerAsync ─┬─► Asking (the next challenge)
///             ├─► SignedIn               ├─► SignedIn
///             ├─► ConfirmationRequired   ├─► PasswordResetRequired
///             ├─► PasswordResetRequired  └─► Refused (with the ticket when it can be answered again)
///             └─► Refused
/// </code>
/// </remarks>
public abstract record SignInState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON, logs and metrics.</summary>
    internal abstract string Name { get; }

    /// <summary>The service asks for something that a person must give.</summary>
    /// <param name="Challenge">What it asks.</param>
    /// <param name="Ticket">Goes with the answer.</param>
    public sealed record Asking(Challenge Challenge, SignInTicket Ticket) : SignInState
    {
        internal override string Name => "challenge";
    }

    /// <summary>Signed in: the session cookie is part of the response.</summary>
    /// <param name="Principal">Who.</param>
    /// <param name="ReturnUrl">Where the person wanted to go: a local URL, or null.</param>
    public sealed record SignedIn(ClaimsPrincipal Principal, string? ReturnUrl) : SignInState
    {
        internal override string Name => "signedIn";
    }

    /// <summary>The account exists but its sign-up was not confirmed; confirm it with <see cref="SignUp.SignUpFlow.ConfirmAsync"/>, which goes on into sign-in.</summary>
    /// <param name="Ticket">Goes with the code.</param>
    public sealed record ConfirmationRequired(SignInTicket Ticket) : SignInState
    {
        internal override string Name => "confirmationRequired";
    }

    /// <summary>The password was reset by an administrator. Send a code with <see cref="Passwords.PasswordFlow.ForgotAsync"/> (the service may have sent one already) and choose a new one with <see cref="Passwords.PasswordFlow.ResetAsync"/>.</summary>
    /// <param name="Ticket">Goes with the code.</param>
    public sealed record PasswordResetRequired(SignInTicket Ticket) : SignInState
    {
        internal override string Name => "passwordResetRequired";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    /// <param name="Ticket">Not null when the same challenge can be answered again.</param>
    public sealed record Refused(Refusal Refusal, SignInTicket? Ticket = null) : SignInState
    {
        internal override string Name => "refused";
    }
}
