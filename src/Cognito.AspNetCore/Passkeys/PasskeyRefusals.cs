using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>What refusals mean where a person manages passkeys: errors that sign-in knows too mean something else here.</summary>
internal static class PasskeyRefusals
{
    /// <param name="refusal">What the table says.</param>
    /// <param name="operation">The operation that failed.</param>
    /// <param name="failure">How it failed.</param>
    public static Refusal InContext(Refusal refusal, string operation, ServiceFailure failure) => (operation, failure) switch
    {
        // Only accounts that have as many passkeys as the service allows get this: it counts no attempts here.
        ("StartWebAuthnRegistration" or "CompleteWebAuthnRegistration", ServiceFailure.Error { Name: "LimitExceeded" }) => Refusals.TooManyPasskeys,
        ("CompleteWebAuthnRegistration", ServiceFailure.Error { Name: "InvalidParameter" }) => Refusals.AnswerNotAccepted,
        ("DeleteWebAuthnCredential", ServiceFailure.Error { Name: "ResourceNotFound" }) => Refusals.PasskeyNotFound,

        // No name and no password was given: the account was closed, or wants a new password first.
        _ when refusal == Refusals.InvalidCredentials => Refusals.NotSignedIn,
        _ => refusal,
    };
}
