using System.Buffers.Text;
using System.Text.Json;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// The methods behind answers, and their names in the claim <c>amr</c>, which are those of the service (RFC 8176). The service itself tells them
/// only of sign-ins to a level of its step-up authentication.
/// </summary>
internal static class MethodNames
{
    private const string Several = "mfa";

    // Flags of the authenticator data: after the 32 bytes of the relying party's hash, "user verified" is bit 2 (WebAuthn Level 3, §6.1).
    private const int FlagsOffset = 32;
    private const byte UserVerified = 4;

    private static readonly (AuthenticationMethods Method, string Name)[] s_names =
    [
        (AuthenticationMethods.Password, "pwd"),
        (AuthenticationMethods.Authenticator, "otp"),
        (AuthenticationMethods.Sms, "sms"),
        (AuthenticationMethods.Email, "email_otp"),
        (AuthenticationMethods.Passkey, "swk"),
    ];

    public static IEnumerable<string> Of(AuthenticationMethods methods)
    {
        var used = s_names.Where(named => methods.HasFlag(named.Method)).Select(named => named.Name);
        return IsSeveral(methods) ? used.Append(Several) : used;
    }

    /// <summary>What an opening that the service went along with has proved.</summary>
    public static AuthenticationMethods Of(Opening opening) => opening is Opening.Password or Opening.Choice { Preferred: FirstFactor.Password }
        ? AuthenticationMethods.Password
        : AuthenticationMethods.None;

    /// <summary>What an answer that the service accepted has proved.</summary>
    public static AuthenticationMethods Of(ChallengeAnswer answer) => answer switch
    {
        PasswordRequiredAnswer or PasswordVerifierAnswer or SelectChallengeAnswer { Password: not null } => AuthenticationMethods.Password,
        SoftwareTokenMfaAnswer or MfaSetupAnswer { Email: null } => AuthenticationMethods.Authenticator,
        SmsMfaAnswer or SmsOtpAnswer => AuthenticationMethods.Sms,
        EmailOtpAnswer => AuthenticationMethods.Email,
        WebAuthnAnswer passkey => Of(passkey.Credential),
        SelectChallengeAnswer { Credential: { } credential } => Of(credential),
        _ => AuthenticationMethods.None,
    };

    private static bool IsSeveral(AuthenticationMethods methods) =>
        methods.HasFlag(AuthenticationMethods.VerifiedPasskey) || s_names.Count(named => methods.HasFlag(named.Method)) > 1;

    /// <summary>What the authenticator says of itself; the service has verified that this is what it signed.</summary>
    private static AuthenticationMethods Of(string credential)
    {
        try
        {
            using var json = JsonDocument.Parse(credential);
            var data = Base64Url.DecodeFromChars(json.RootElement.GetProperty("response").GetProperty("authenticatorData").GetString());
            return data.Length > FlagsOffset && (data[FlagsOffset] & UserVerified) != 0
                ? AuthenticationMethods.Passkey | AuthenticationMethods.VerifiedPasskey
                : AuthenticationMethods.Passkey;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return AuthenticationMethods.Passkey;
        }
    }
}
