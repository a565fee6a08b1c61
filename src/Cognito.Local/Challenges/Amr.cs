using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>The methods that someone has signed in by, as the <c>amr</c> claim names them (RFC 8176), and the level they make.</summary>
internal static class Amr
{
    public const string Password = "pwd";
    public const string Authenticator = "otp";
    public const string Sms = "sms";
    public const string Email = "email_otp";
    public const string Passkey = "swk";
    public const string SecurityKey = "hwk";
    public const string Several = "mfa";

    /// <summary>The methods behind the challenges that were passed, each once, in order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> passed) => Complete(passed.Select(Method).OfType<string>());

    /// <summary>The same methods and, where there are two, that there are.</summary>
    public static IReadOnlyList<string> Complete(IEnumerable<string> methods)
    {
        var distinct = methods.Where(method => method != Several).Distinct().ToList();
        return distinct.Count > 1 ? [.. distinct, Several] : distinct;
    }

    /// <summary>The highest level that the methods satisfy; 0 for none.</summary>
    public static int Level(IReadOnlyCollection<string> methods)
    {
        var code = methods.Contains(Sms) || methods.Contains(Email);
        if (methods.Contains(Password) && methods.Contains(Authenticator))
            return 4;
        if (methods.Contains(Passkey) || methods.Contains(SecurityKey) || (methods.Contains(Password) && code))
            return 3;
        return code ? 2 : methods.Contains(Password) ? 1 : 0;
    }

    /// <summary>The challenges whose methods have not been passed yet.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<string> challenges, IReadOnlyList<string> passed)
    {
        var methods = Of(passed);
        return [.. challenges.Where(challenge => !methods.Contains(Method(challenge)))];
    }

    /// <summary>The method that a challenge stands for; null for one that proves nothing about the person.</summary>
    public static string? Method(string challenge) => challenge switch
    {
        PasswordRequired.WireName or PasswordSrp.WireName or PasswordVerifier.WireName => Password,
        SoftwareTokenMfa.WireName or MfaSetup.WireName => Authenticator,
        SmsMfa.WireName or SmsOtp.WireName => Sms,
        EmailOtp.WireName => Email,
        WebAuthn.WireName or Attempt.VerifiedPasskey => Passkey,
        _ => null,
    };
}
