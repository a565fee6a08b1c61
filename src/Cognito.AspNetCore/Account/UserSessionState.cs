using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Account;

/// <summary>What came of something done with a person's sessions. A closed hierarchy; switch over it.</summary>
public abstract record UserSessionState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON.</summary>
    internal abstract string Name { get; }

    /// <summary>The person's sessions.</summary>
    /// <param name="Sessions">All of them, in the order of the service.</param>
    public sealed record Listed(IReadOnlyList<UserSession> Sessions) : UserSessionState
    {
        internal override string Name => "sessions";
    }

    /// <summary>The session has ended: at the service, and in this app with its next request. Another app may take its tokens until they expire.</summary>
    public sealed record Revoked : UserSessionState
    {
        internal override string Name => "sessionRevoked";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    public sealed record Refused(Refusal Refusal) : UserSessionState
    {
        internal override string Name => "refused";
    }
}
