using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Account;

/// <summary>What came of something done with a person's further factors. A closed hierarchy; switch over it.</summary>
public abstract record MfaState
{
    /// <summary>Closes the hierarchy, and gives the state its name in JSON.</summary>
    internal abstract string Name { get; }

    /// <summary>The further factors as they are now.</summary>
    /// <param name="Mfa">Which are on.</param>
    public sealed record Found(MfaStatus Mfa) : MfaState
    {
        internal override string Name => "mfa";
    }

    /// <summary>The change was taken. It counts from the next sign-in.</summary>
    public sealed record Changed : MfaState
    {
        internal override string Name => "mfaChanged";
    }

    /// <summary>An authenticator app waits for the secret, and the service for the app's first code.</summary>
    /// <param name="SoftwareToken">What to show to the person.</param>
    public sealed record SettingUp(SoftwareTokenSetup SoftwareToken) : MfaState
    {
        internal override string Name => "softwareTokenSetup";
    }

    /// <summary>The authenticator app is set up and on.</summary>
    public sealed record SetUp : MfaState
    {
        internal override string Name => "softwareTokenReady";
    }

    /// <summary>Not now, or not so.</summary>
    /// <param name="Refusal">Why, in words for the person.</param>
    public sealed record Refused(Refusal Refusal) : MfaState
    {
        internal override string Name => "refused";
    }
}
