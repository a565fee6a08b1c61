using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.SignUp;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>Limits on what people type, as in the service's model: what exceeds them is refused before anything is computed or sent.</summary>
internal static class InputLimits
{
    public const int Username = 128;
    public const int Password = 256;
    public const int Code = 2048;
    public const int AttributeName = 32;
    public const int AttributeValue = 2048;
    public const int Attributes = 50;
    public const int DeviceName = 64;
    public const int DeviceKey = 55;

    // The model has no limit; the service's ids are as long as a UUID.
    public const int SessionId = 128;
    public const int Levels = 4;

    // Free text for the pool's triggers, and a passkey's JSON: as much as a body has room for beside the flow.
    public const int Answer = 8 * 1024;

    // The JSON of a new passkey, which has a body to itself.
    public const int NewPasskey = 12 * 1024;

    // A credential id has at most 1,023 bytes (WebAuthn Level 3, §4).
    public const int PasskeyId = 1364;

    public static Refusal? Fault(SignInRequest request) =>
        UsernameFault(request.Username) ?? (request.Password is null ? null : PasswordFault(request.Password, "password")) ?? AcrFault(request.Acr);

    public static Refusal? Fault(SignUpRequest request) =>
        UsernameFault(request.Username)
        ?? (request.Password is null ? null : PasswordFault(request.Password, "password"))
        ?? AttributesFault(request.Attributes)
        ?? (AttributesFault(request.ValidationData) is null ? null : Refusals.InvalidInput with { Field = "validationData" });

    /// <summary>Whether the answer is complete, for challenges whose answers have limits of their own.</summary>
    public static Refusal? Fault(Challenge challenge, ChallengeAnswer answer) => (challenge, answer) switch
    {
        (NewPasswordRequired asked, NewPasswordAnswer given) =>
            PasswordFault(given.NewPassword, "password") ?? AttributesFault(given.Attributes) ?? Missing(asked, given),
        (_, PasswordRequiredAnswer given) => PasswordFault(given.Password, "password"),
        (_, SelectChallengeAnswer given) =>
            (given.Password is null ? null : PasswordFault(given.Password, "password"))
            ?? (given.Credential is null ? null : Fault(given.Credential, Answer, "credential")),
        (_, EmailOtpAnswer given) => CodeFault(given.Code),
        (_, SmsOtpAnswer given) => CodeFault(given.Code),
        (_, SmsMfaAnswer given) => CodeFault(given.Code),
        (_, SoftwareTokenMfaAnswer given) => CodeFault(given.Code),
        (_, MfaSetupAnswer given) =>
            (given.Email is null ? null : Fault(given.Email, AttributeValue, "email"))
            ?? (given.Code is null ? null : CodeFault(given.Code))
            ?? (given.DeviceName is null ? null : Fault(given.DeviceName, DeviceName, "deviceName")),
        (_, WebAuthnAnswer given) => Fault(given.Credential, Answer, "credential"),
        (_, CustomChallengeAnswer given) => Fault(given.Answer, Answer, "answer"),
        _ => null,
    };

    public static Refusal? UsernameFault(string? username) => Fault(username, Username, "username");

    public static Refusal? PasswordFault(string? password, string field) => Fault(password, Password, field);

    public static Refusal? NewPasskeyFault(string? credential) => Fault(credential, NewPasskey, "credential");

    public static Refusal? PasskeyIdFault(string? id) => Fault(id, PasskeyId, "id");

    public static Refusal? AcrFault(IReadOnlyList<string> levels) =>
        levels.Count <= Levels && levels.All(AuthParam.IsWord) ? null : Refusals.InvalidInput with { Field = "acr" };

    public static Refusal? CodeFault(string? code) => Fault(code, Code, "code");

    public static Refusal? DeviceNameFault(string? name) => name is null ? null : Fault(name, DeviceName, "deviceName");

    public static Refusal? DeviceKeyFault(string? key) => Fault(key, DeviceKey, "key");

    public static Refusal? SessionIdFault(string? id) => Fault(id, SessionId, "id");

    public static Refusal? AttributeNameFault(string? name) => Fault(name, AttributeName, "name");

    /// <summary>Whether these can be changes of an account's attributes, of which null deletes one.</summary>
    public static Refusal? ChangesFault(IReadOnlyDictionary<string, string?>? changes) =>
        changes is not { Count: > 0 } ? Refusals.InvalidInput with { Field = "attributes" }
        : AttributesFault(changes.ToDictionary(change => change.Key, change => change.Value ?? "", StringComparer.Ordinal));

    private static Refusal? Fault(string? text, int limit, string field) =>
        text is { Length: > 0 } && text.Length <= limit ? null : Refusals.InvalidInput with { Field = field };

    private static Refusal? AttributesFault(IReadOnlyDictionary<string, string>? attributes) =>
        attributes is null ? null
            : attributes.Count > Attributes ? Refusals.InvalidInput with { Field = "attributes" }
            : attributes.FirstOrDefault(attribute => attribute.Value is null || attribute.Value.Length > AttributeValue).Key is { } name
                ? Refusals.AttributeInvalid with { Field = name }
                : attributes.Keys.Any(key => key.Length is 0 or > AttributeName) ? Refusals.InvalidInput with { Field = "attributes" }
                : null;

    private static Refusal? Missing(NewPasswordRequired asked, NewPasswordAnswer given) =>
        asked.MissingAttributes.FirstOrDefault(name => string.IsNullOrEmpty(given.Attributes?.GetValueOrDefault(name))) is { } name
            ? Refusals.AttributeMissing with { Field = name }
            : null;
}
