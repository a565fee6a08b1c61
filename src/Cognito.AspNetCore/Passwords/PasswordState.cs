using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Passwords;

/// <summary>Where a change of password stands. A closed hierarchy; switch over it.</summary>
public abstract record PasswordState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON, logs and metrics.</summary>
    internal abstract string Name { get; }

    /// <summary>If there is such an account and it has a confirmed address, a code is on its way. Says the same when not.</summary>
    /// <param name="Ticket">Goes with the code.</param>
    public sealed record CodeSent(SignInTicket Ticket) : PasswordState
    {
        internal override string Name => "codeSent";
    }

    /// <summary>The new password holds.</summary>
    /// <param name="SignIn">How sign-in went on by itself, or null when the person must sign in now (or is signed in).</param>
    public sealed record Changed(SignInState? SignIn) : PasswordState
    {
        internal override string Name => "passwordChanged";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    public sealed record Refused(Refusal Refusal) : PasswordState
    {
        internal override string Name => "refused";
    }
}
