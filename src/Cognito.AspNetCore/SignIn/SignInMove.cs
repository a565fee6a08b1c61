using Cognito.AspNetCore.Service;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.SignIn;

/// <summary>What to do after the service has spoken. A closed hierarchy; <see cref="SignInRules"/> decides, <see cref="SignInFlow"/> does it.</summary>
internal abstract record SignInMove
{
    private SignInMove()
    {
    }

    /// <summary>Prove the password; no person is needed.</summary>
    public sealed record Prove(PasswordVerifier Challenge, SignInTicket Progress) : SignInMove;

    /// <summary>Ask the person.</summary>
    public sealed record Ask(Challenge Challenge, SignInTicket Ticket) : SignInMove;

    /// <summary>Open a session with these tokens.</summary>
    public sealed record Finish(TokenSet Tokens) : SignInMove;

    /// <summary>The account waits for its confirmation code.</summary>
    public sealed record Confirm(SignInTicket Ticket) : SignInMove;

    /// <summary>The account waits for a new password.</summary>
    public sealed record Reset(SignInTicket Ticket) : SignInMove;

    /// <summary>The service said no, or nothing.</summary>
    public sealed record Refuse(ServiceFailure Failure) : SignInMove;

    /// <summary>The service said something that cannot be gone on with; the cause is for the log.</summary>
    public sealed record Abandon(Refusal Refusal, string Cause) : SignInMove;
}
