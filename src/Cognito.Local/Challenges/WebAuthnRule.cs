using System.Text;
using Cognito.Local.Passkeys;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Identity;

namespace Cognito.Local.Challenges;

/// <summary>WEB_AUTHN: one of the person's passkeys signs (behaviour §4.3).</summary>
internal sealed class WebAuthnRule : IChallengeRule
{
    private const string State = "ceremony";

    public string Name => WebAuthn.WireName;

    public SessionForm Form => SessionForm.Session;

    public async ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        using var ceremony = CeremonyOf(step);
        var (options, state) = await ceremony.BeginSignInAsync();
        var parameters = new Dictionary<string, string>();
        new WebAuthn(options.ToJsonString()).WriteParameters(parameters);
        return new Issued(_ => parameters, new Dictionary<string, byte[]> { [State] = Encoding.UTF8.GetBytes(state) }) { AvailableChallenges = [Name] };
    }

    public async ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken)
    {
        var text = WebAuthnAnswer.Read(step.Given.Values).Credential;
        var credential = ReturnedCredential.Read(text) ?? throw Errors.InvalidValue(ParameterNames.Credential);
        using var ceremony = CeremonyOf(step);
        var signed = await ceremony.SignInAsync(Encoding.UTF8.GetString(session.State[State]), text);

        // Nobody guesses a signature: what is wrong is a wrong passkey, not an attempt on the user.
        return signed is null ? new Verdict.Wrong(Errors.IncorrectUsernameOrPassword(), Counts: false)
            : new Verdict.Right(user => AfterUse(user, signed)) { Passed = credential.IsUserVerified ? Attempt.VerifiedPasskey : null };
    }

    /// <summary>The user with the passkey's new count; null when it is gone, or a copy of it has signed meanwhile.</summary>
    private static User? AfterUse(User user, UserPasskeyInfo signed)
    {
        var stored = user.Passkeys.FirstOrDefault(passkey => passkey.Id.AsSpan().SequenceEqual(signed.CredentialId));
        if (stored is null || (signed.SignCount <= stored.SignCount && signed.SignCount != 0))
            return null;
        var used = stored with { SignCount = signed.SignCount, IsBackedUp = signed.IsBackedUp };
        return user with { Passkeys = [.. user.Passkeys.Select(passkey => passkey == stored ? used : passkey)] };
    }

    private static Ceremony CeremonyOf(Step step) =>
        new(RelyingParty.Of(step.App.Pool, step.MfaConfig) ?? throw PasskeyErrors.RelyingPartyMissing(), step.Login.User!);
}
