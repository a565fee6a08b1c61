using Cognito.AspNetCore.Service;

namespace Cognito.AspNetCore.SignIn;

/// <summary>A call of a sign-in that can be sent, and sent again.</summary>
/// <param name="Name">The flow that it starts, or the wire name of the challenge that it answers.</param>
/// <param name="SendAsync">Sends it, with the device that is known at that moment.</param>
internal sealed record Sending(string Name, Func<Task<Reply<AuthReply>>> SendAsync)
{
    /// <summary>What it answers, when that was put to a person; null for an opening.</summary>
    public SignInTicket? Answered { get; init; }

    /// <summary>Whether the same can be answered again by the same ticket when it is refused.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>What of the person it proves when it is accepted.</summary>
    public AuthenticationMethods Proves { get; init; }

    /// <summary>Whether it is the device that proves itself.</summary>
    public bool IsOfDevice { get; init; }
}
