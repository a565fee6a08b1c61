using Cognito.AspNetCore.Devices;
using Cognito.AspNetCore.Service;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.SignIn;

/// <summary>What to do after the service has spoken. A closed hierarchy; <see cref="SignInRules"/> decides, <see cref="SignInSteps"/> does it.</summary>
internal abstract record SignInMove
{
    private SignInMove()
    {
    }

    /// <summary>Answer it; no person is needed.</summary>
    public sealed record Answer(Challenge Challenge, SignInTicket Progress) : SignInMove;

    /// <summary>Ask the person.</summary>
    public sealed record Ask(Challenge Challenge, SignInTicket Ticket) : SignInMove;

    /// <summary>Get a secret for an authenticator app, the only thing that can be set up, and ask for its first code.</summary>
    public sealed record SetUp(SignInTicket Ticket) : SignInMove;

    /// <summary>Open a session with these tokens, and get to know the device when it is new.</summary>
    public sealed record Finish(TokenSet Tokens, NewDevice? Device) : SignInMove;

    /// <summary>The account waits for its confirmation code.</summary>
    public sealed record Confirm(SignInTicket Ticket) : SignInMove;

    /// <summary>The account waits for a new password.</summary>
    public sealed record Reset(SignInTicket Ticket) : SignInMove;

    /// <summary>The service said no, or nothing.</summary>
    public sealed record Refuse(ServiceFailure Failure) : SignInMove;

    /// <summary>The service said something that cannot be gone on with; the cause is for the log.</summary>
    public sealed record Abandon(Refusal Refusal, string Cause) : SignInMove;
}
