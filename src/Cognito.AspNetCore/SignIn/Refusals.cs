namespace Cognito.AspNetCore.SignIn;

/// <summary>Every refusal there is: code, text, kind.</summary>
public static class Refusals
{
    // ── Sign-in ──

    /// <summary>Wrong name or password, unknown, disabled or locked-out account, expired temporary password: one refusal for all.</summary>
    public static Refusal InvalidCredentials { get; } = new("invalidCredentials", "The name or the password is not right, or the account cannot be used now. Check both. After several tries, wait a few minutes; a temporary password may have expired.", RefusalKind.Denied);

    /// <summary>The ticket is missing, expired, used, forged or of another browser.</summary>
    public static Refusal FlowExpired { get; } = new("flowExpired", "This took too long or was done already. Please start again.", RefusalKind.Expired);

    /// <summary>The answer is of another kind than what is asked.</summary>
    public static Refusal AnswerDoesNotFit { get; } = new("answerDoesNotFit", "This is not an answer to what was asked.", RefusalKind.Input);

    /// <summary>A passkey, or an answer to the application's own question, was not taken.</summary>
    public static Refusal AnswerNotAccepted { get; } = new("answerNotAccepted", "This was not accepted. Please start again.", RefusalKind.Denied);

    /// <summary>The service asks for something that sign-in does not answer.</summary>
    public static Refusal UnsupportedChallenge { get; } = new("unsupportedChallenge", "This account asks for a way to sign in that is not supported here.", RefusalKind.Failed);

    // ── Codes ──

    /// <summary>The code is wrong, has expired, was used, was never sent, or the account does not exist: one refusal for all.</summary>
    public static Refusal CodeMismatch { get; } = new("codeMismatch", "The code is not right or no longer valid. Check it, or ask for a new one; after several tries, wait a while.", RefusalKind.Input) { Field = "code" };

    /// <summary>The message with the code could not be sent.</summary>
    public static Refusal CodeNotSent { get; } = new("codeNotSent", "The message could not be sent. Try again later.", RefusalKind.Unavailable);

    // ── Passwords ──

    /// <summary>Shorter than the pool allows.</summary>
    public static Refusal PasswordTooShort { get; } = Password("passwordTooShort", "The password is too short.");

    /// <summary>An upper-case letter is missing.</summary>
    public static Refusal PasswordNeedsUppercase { get; } = Password("passwordNeedsUppercase", "The password needs an upper-case letter.");

    /// <summary>A lower-case letter is missing.</summary>
    public static Refusal PasswordNeedsLowercase { get; } = Password("passwordNeedsLowercase", "The password needs a lower-case letter.");

    /// <summary>A digit is missing.</summary>
    public static Refusal PasswordNeedsNumber { get; } = Password("passwordNeedsNumber", "The password needs a digit.");

    /// <summary>A symbol is missing.</summary>
    public static Refusal PasswordNeedsSymbol { get; } = Password("passwordNeedsSymbol", "The password needs a symbol, such as ! or #.");

    /// <summary>Refused by the pool's policy for another reason.</summary>
    public static Refusal PasswordNotAllowed { get; } = Password("passwordNotAllowed", "This password cannot be used. Choose another one.");

    /// <summary>One of the last passwords.</summary>
    public static Refusal PasswordUsedBefore { get; } = Password("passwordUsedBefore", "This password was used before. Choose another one.");

    /// <summary>The current password is wrong.</summary>
    public static Refusal CurrentPasswordWrong { get; } = new("currentPasswordWrong", "The current password is not right.", RefusalKind.Input) { Field = "currentPassword" };

    // ── Sign-up and attributes ──

    /// <summary>The pool does not let people sign up by themselves.</summary>
    public static Refusal SignUpNotAllowed { get; } = new("signUpNotAllowed", "Accounts are created by an administrator here.", RefusalKind.Forbidden);

    /// <summary>The username has a form the pool does not take.</summary>
    public static Refusal UsernameInvalid { get; } = new("usernameInvalid", "The name cannot be used. It may have to be, or must not be, an e-mail address or telephone number.", RefusalKind.Input) { Field = "username" };

    /// <summary>A required attribute is missing; <see cref="Refusal.Field"/> names it.</summary>
    public static Refusal AttributeMissing { get; } = new("attributeMissing", "Something that is required is missing.", RefusalKind.Input);

    /// <summary>An attribute's value is not acceptable; <see cref="Refusal.Field"/> names it where the service does.</summary>
    public static Refusal AttributeInvalid { get; } = new("attributeInvalid", "A value is not in the right form.", RefusalKind.Input);

    /// <summary>An attribute that the person may not change, may not be without, or cannot have with this value; <see cref="Refusal.Field"/> names it where the service does.</summary>
    public static Refusal AttributeNotAllowed { get; } = new("attributeNotAllowed", "This cannot be changed, or not to that. Another value may do.", RefusalKind.Input);

    /// <summary>The code is right, but another account has the address confirmed already.</summary>
    public static Refusal CannotConfirm { get; } = new("cannotConfirm", "This could not be confirmed. If you have an account already, sign in.", RefusalKind.Denied);

    // ── Passkeys ──

    /// <summary>The pool does not take passkeys of this kind.</summary>
    public static Refusal PasskeyNotSupported { get; } = new("passkeyNotSupported", "This kind of passkey cannot be used here. Try another device or password manager.", RefusalKind.Input);

    /// <summary>The account has as many passkeys as the service allows (20).</summary>
    public static Refusal TooManyPasskeys { get; } = new("tooManyPasskeys", "There are as many passkeys as an account can have. Delete one first.", RefusalKind.Input);

    /// <summary>The account has no such passkey, or not any more.</summary>
    public static Refusal PasskeyNotFound { get; } = new("passkeyNotFound", "There is no such passkey any more.", RefusalKind.Input) { Field = "id" };

    // ── The account of whoever is signed in ──

    /// <summary>A further factor cannot be turned on or off.</summary>
    public static Refusal MfaNotPossible { get; } = new("mfaNotPossible", "This cannot be set so. It may have to be set up first, or be required here.", RefusalKind.Input);

    /// <summary>The person has no such device, or not any more.</summary>
    public static Refusal DeviceNotFound { get; } = new("deviceNotFound", "There is no such device any more.", RefusalKind.Input) { Field = "key" };

    /// <summary>The person has no such session, or not any more.</summary>
    public static Refusal SessionNotFound { get; } = new("sessionNotFound", "There is no such session any more.", RefusalKind.Input) { Field = "id" };

    /// <summary>The session that asks cannot be revoked by itself.</summary>
    public static Refusal SessionInUse { get; } = new("sessionInUse", "This is the session in use. Sign out instead.", RefusalKind.Input) { Field = "id" };

    /// <summary>The pool does not have what was asked for: devices, sessions, a further factor.</summary>
    public static Refusal NotOffered { get; } = new("notOffered", "This is not offered here.", RefusalKind.Forbidden);

    /// <summary>The access token does not let the person manage their account: it lacks the scope <c>aws.cognito.signin.user.admin</c>.</summary>
    public static Refusal ScopeMissing { get; } = new("scopeMissing", "This app may not do that. Sign in to the account itself.", RefusalKind.Forbidden);

    // ── Anything ──

    /// <summary>An input is missing, too long, or of the wrong form.</summary>
    public static Refusal InvalidInput { get; } = new("invalidInput", "Something is missing or not in the right form.", RefusalKind.Input);

    /// <summary>The service's own limit on attempts.</summary>
    public static Refusal TooManyAttempts { get; } = new("tooManyAttempts", "Too many attempts. Try again later.", RefusalKind.TooMany);

    /// <summary>The service is throttling, or this app's own rate limit was reached.</summary>
    public static Refusal TooManyRequests { get; } = new("tooManyRequests", "Too much is going on right now. Try again in a moment.", RefusalKind.TooMany);

    /// <summary>A Lambda trigger of the pool said no.</summary>
    public static Refusal RefusedByApplication { get; } = new("refusedByApplication", "This was refused by the application's own rules.", RefusalKind.Denied);

    /// <summary>Nobody is signed in, or the session has ended.</summary>
    public static Refusal NotSignedIn { get; } = new("notSignedIn", "Please sign in.", RefusalKind.SignedOut);

    /// <summary>Signed in, but too long ago for this: see <see cref="Authentication.CognitoAccountOptions.RecentSignIn"/>.</summary>
    public static Refusal RecentSignInRequired { get; } = new("recentSignInRequired", "Please sign in again first, for the safety of the account.", RefusalKind.StepUp);

    /// <summary>Signed in, but with one factor only.</summary>
    public static Refusal MfaRequired { get; } = new("mfaRequired", "This needs a sign-in with a second factor, such as a code from an authenticator app.", RefusalKind.StepUp);

    /// <summary>Signed in, but not to the level of authentication that this needs.</summary>
    public static Refusal AcrRequired { get; } = new("acrRequired", "This needs a stronger sign-in.", RefusalKind.StepUp);

    /// <summary>The account has no factors that make the level of authentication which was asked for.</summary>
    public static Refusal LevelOutOfReach { get; } = new("levelOutOfReach", "This account cannot sign in that strongly yet. Set up another factor, such as an authenticator app, and try again.", RefusalKind.Denied);

    /// <summary>The request comes from a page of another origin.</summary>
    public static Refusal ForeignOrigin { get; } = new("foreignOrigin", "This page may not do that here.", RefusalKind.Forbidden);

    /// <summary>Outage or time-out.</summary>
    public static Refusal Unavailable { get; } = new("unavailable", "The sign-in service cannot be reached right now. Try again in a moment.", RefusalKind.Unavailable);

    /// <summary>Anything unforeseen, wrong settings included.</summary>
    public static Refusal Failed { get; } = new("failed", "Something went wrong on our side. If it stays so, tell us the reference number.", RefusalKind.Failed);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Refusal> All =>
    [
        InvalidCredentials, FlowExpired, AnswerDoesNotFit, AnswerNotAccepted, UnsupportedChallenge, CodeMismatch, CodeNotSent, PasswordTooShort,
        PasswordNeedsUppercase, PasswordNeedsLowercase, PasswordNeedsNumber, PasswordNeedsSymbol, PasswordNotAllowed, PasswordUsedBefore,
        CurrentPasswordWrong, SignUpNotAllowed, UsernameInvalid, AttributeMissing, AttributeInvalid, AttributeNotAllowed, CannotConfirm,
        PasskeyNotSupported, TooManyPasskeys, PasskeyNotFound, MfaNotPossible, DeviceNotFound, SessionNotFound, SessionInUse, NotOffered,
        ScopeMissing, InvalidInput, TooManyAttempts, TooManyRequests, RefusedByApplication, NotSignedIn, RecentSignInRequired, MfaRequired,
        AcrRequired, LevelOutOfReach, ForeignOrigin, Unavailable, Failed,
    ];

    private static Refusal Password(string code, string text) => new(code, text, RefusalKind.Input) { Field = "password" };
}
