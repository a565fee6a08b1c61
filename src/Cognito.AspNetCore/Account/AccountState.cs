using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Account;

/// <summary>What came of something done with a person's own account. A closed hierarchy; switch over it.</summary>
public abstract record AccountState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON.</summary>
    internal abstract string Name { get; }

    /// <summary>The account as it is now.</summary>
    /// <param name="Account">Its name, attributes and further factors.</param>
    public sealed record Found(AccountDetails Account) : AccountState
    {
        internal override string Name => "account";
    }

    /// <summary>The attributes were taken, and the session says so already. An address or number may count only when its code has come back.</summary>
    /// <param name="Codes">The codes that were sent, one for each attribute that wants one; empty when none does.</param>
    public sealed record Updated(IReadOnlyList<SentCode> Codes) : AccountState
    {
        internal override string Name => "accountUpdated";
    }

    /// <summary>A new code is on its way; the one before it is void.</summary>
    /// <param name="Code">Where it was sent.</param>
    public sealed record CodeSent(SentCode Code) : AccountState
    {
        internal override string Name => "attributeCodeSent";
    }

    /// <summary>The address or number is verified, and the session says so already.</summary>
    public sealed record Verified : AccountState
    {
        internal override string Name => "attributeVerified";
    }

    /// <summary>The account is no more, and the session has ended.</summary>
    public sealed record Deleted : AccountState
    {
        internal override string Name => "accountDeleted";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    public sealed record Refused(Refusal Refusal) : AccountState
    {
        internal override string Name => "refused";
    }
}
