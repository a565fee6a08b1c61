using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.SignUp;

/// <summary>Where a sign-up stands. A closed hierarchy; switch over it.</summary>
public abstract record SignUpState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON, logs and metrics.</summary>
    internal abstract string Name { get; }

    /// <summary>
    /// A code is on its way to the address or number that was given. The same is said when the name or address is taken, so that nobody learns who has an account.
    /// </summary>
    /// <param name="Ticket">Goes with the code.</param>
    public sealed record ConfirmationRequired(SignInTicket Ticket) : SignUpState
    {
        internal override string Name => "confirmationRequired";
    }

    /// <summary>The account is confirmed.</summary>
    /// <param name="SignIn">How sign-in went on by itself (where only a password signs in, it asks for that), or null when the code came without a ticket that began in this browser.</param>
    public sealed record Confirmed(SignInState? SignIn) : SignUpState
    {
        internal override string Name => "confirmed";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    public sealed record Refused(Refusal Refusal) : SignUpState
    {
        internal override string Name => "refused";
    }
}
