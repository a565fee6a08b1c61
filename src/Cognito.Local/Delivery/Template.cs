using System.Text.RegularExpressions;
using Cognito.Local.Model;

namespace Cognito.Local.Delivery;

/// <summary>The text of a message, with <c>{####}</c> for the code and <c>{username}</c> for the name.</summary>
internal sealed partial record Template(string? Subject, string Body)
{
    private const string DefaultSubject = "Your verification code";
    private const string DefaultCode = "Your confirmation code is {####}";
    private const string DefaultSignInSubject = "Your authentication code";
    private const string DefaultSignIn = "Your authentication code is {####}";
    private const string DefaultInvitationSubject = "Your temporary password";
    private const string DefaultInvitation = "Your username is {username} and temporary password is {####}.";

    /// <param name="pool">The pool.</param>
    /// <param name="purpose">One of <see cref="Purposes"/>.</param>
    /// <param name="medium">How it goes.</param>
    /// <param name="signIn">What the pool says in e-mails with codes for signing in.</param>
    public static Template Of(UserPoolType pool, string purpose, string medium, EmailMfaConfigType? signIn = null) => (purpose, medium) switch
    {
        (Purposes.Authentication, Destination.Sms) => new(null, pool.SmsAuthenticationMessage ?? DefaultSignIn),
        (Purposes.Authentication, _) => new(signIn?.Subject ?? DefaultSignInSubject, signIn?.Message ?? DefaultSignIn),
        (Purposes.AdminCreateUser, Destination.Sms) => new(null, Invitation(pool)?.SMSMessage ?? DefaultInvitation),
        (Purposes.AdminCreateUser, _) => new(Invitation(pool)?.EmailSubject ?? DefaultInvitationSubject, Invitation(pool)?.EmailMessage ?? DefaultInvitation),
        (_, Destination.Sms) => new(null, pool.VerificationMessageTemplate?.SmsMessage ?? pool.SmsVerificationMessage ?? DefaultCode),
        _ => new(
            pool.VerificationMessageTemplate?.EmailSubject ?? pool.EmailVerificationSubject ?? DefaultSubject,
            pool.VerificationMessageTemplate?.EmailMessage ?? pool.EmailVerificationMessage ?? DefaultCode),
    };

    /// <summary>In one pass: a name or a password that looks like a placeholder stays as it is.</summary>
    public Template Fill(string code, string username) => new(Fill(Subject, code, username), Fill(Body, code, username)!);

    private static string? Fill(string? text, string code, string username) =>
        text is null ? null : Placeholder.Replace(text, match => match.Value == "{####}" ? code : username);

    private static MessageTemplateType? Invitation(UserPoolType pool) => pool.AdminCreateUserConfig?.InviteMessageTemplate;

    [GeneratedRegex(@"\{####\}|\{username\}")]
    private static partial Regex Placeholder { get; }
}
