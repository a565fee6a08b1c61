using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Cognito.Local.Model;

namespace Cognito.Local.Delivery;

/// <summary>
/// The text of a message, with <c>{####}</c> for the code, <c>{username}</c> for the name and, in mails that verify by link,
/// <c>{##text##}</c> for the link.
/// </summary>
internal sealed partial record Template(string? Subject, string Body)
{
    private const string DefaultSubject = "Your verification code";
    private const string DefaultCode = "Your confirmation code is {####}";
    private const string DefaultSignInSubject = "Your authentication code";
    private const string DefaultSignIn = "Your authentication code is {####}";
    private const string DefaultLinkSubject = "Your verification link";
    private const string DefaultLink = "Please click the link below to verify your email address. {##Verify Email##}";
    private const string DefaultInvitationSubject = "Your temporary password";
    private const string DefaultInvitation = "Your username is {username} and temporary password is {####}.";

    /// <summary>Whether a link stands in place of the code.</summary>
    public bool HasLink { get; init; }

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
        (Purposes.SignUp or Purposes.ResendCode, _) when pool.VerificationMessageTemplate is { DefaultEmailOption: "CONFIRM_WITH_LINK" } texts =>
            new(texts.EmailSubjectByLink ?? DefaultLinkSubject, texts.EmailMessageByLink ?? DefaultLink) { HasLink = true },
        _ => new(
            pool.VerificationMessageTemplate?.EmailSubject ?? pool.EmailVerificationSubject ?? DefaultSubject,
            pool.VerificationMessageTemplate?.EmailMessage ?? pool.EmailVerificationMessage ?? DefaultCode),
    };

    public static bool ContainsLink(string text) => LinkPlaceholder.IsMatch(text);

    /// <summary>In one pass: a name or a password that looks like a placeholder stays as it is.</summary>
    /// <param name="code">The code or temporary password.</param>
    /// <param name="username">The user's name.</param>
    /// <param name="link">Where a link leads; null where there are none.</param>
    public Template Fill(string code, string username, string? link) =>
        new(Subject is null ? null : Fill(Subject, code, username, null), Fill(Body, code, username, link));

    private static string Fill(string text, string code, string username, string? link) => Placeholder.Replace(text, match => match.Value switch
    {
        "{####}" => code,
        "{username}" => username,
        _ when link is not null => $"<a href=\"{HtmlEncoder.Default.Encode(link)}\">{match.Groups["text"].Value}</a>",
        _ => match.Value,
    });

    private static MessageTemplateType? Invitation(UserPoolType pool) => pool.AdminCreateUserConfig?.InviteMessageTemplate;

    [GeneratedRegex(@"\{####\}|\{username\}|\{##(?<text>[^#{}]+)##\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"\{##[^#{}]+##\}")]
    private static partial Regex LinkPlaceholder { get; }
}
