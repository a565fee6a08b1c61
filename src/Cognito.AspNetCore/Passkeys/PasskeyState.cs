using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>What came of something done with a person's passkeys. A closed hierarchy; switch over it.</summary>
public abstract record PasskeyState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON.</summary>
    internal abstract string Name { get; }

    /// <summary>The browser is to make a passkey; the service waits a few minutes for it.</summary>
    /// <param name="CredentialCreationOptions">For <c>navigator.credentials.create</c>: a PublicKeyCredentialCreationOptionsJSON (WebAuthn Level 3, §5.1.9) as JSON text.</param>
    public sealed record Creating(string CredentialCreationOptions) : PasskeyState
    {
        internal override string Name => "passkeyOptions";
    }

    /// <summary>The passkey is the person's and signs in from now on.</summary>
    public sealed record Registered : PasskeyState
    {
        internal override string Name => "passkeyRegistered";
    }

    /// <summary>The person's passkeys.</summary>
    /// <param name="Passkeys">All of them, in the order of the service.</param>
    public sealed record Listed(IReadOnlyList<Passkey> Passkeys) : PasskeyState
    {
        internal override string Name => "passkeys";
    }

    /// <summary>The passkey signs in no more. The device that holds it does not know.</summary>
    public sealed record Deleted : PasskeyState
    {
        internal override string Name => "passkeyDeleted";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    public sealed record Refused(Refusal Refusal) : PasskeyState
    {
        internal override string Name => "refused";
    }
}
