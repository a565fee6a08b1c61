using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>Which page asks what a challenge asks: one line each.</summary>
internal static class ChallengePages
{
    public const string SetUpAuthenticator = "/SetUpAuthenticator";
    public const string SetUpEmail = "/SetUpEmail";

    /// <summary>The page's name, or null when there is none for it.</summary>
    public static string? Of(SignInTicket ticket) => ticket.Challenge switch
    {
        MfaSetup when ticket.SoftwareTokenSecret is not null => SetUpAuthenticator,
        MfaSetup { Kinds: [MfaKind.EmailOtp] } => SetUpEmail,
        _ => Of(ticket.Challenge),
    };

    /// <summary>As above, of the challenge alone.</summary>
    public static string? Of(Challenge? challenge) => challenge switch
    {
        SelectChallenge => "/ChooseFactor",
        PasswordRequired => "/SignInPassword",
        WebAuthn => "/SignInPasskey",
        EmailOtp or SmsOtp or SmsMfa => "/SignInCode",
        SoftwareTokenMfa => "/SignInAuthenticator",
        SelectMfaType => "/ChooseMfa",
        MfaSetup => "/SetUpMfa",
        NewPasswordRequired => "/NewPassword",
        CustomChallenge => "/SignInCustom",
        _ => null,
    };
}
