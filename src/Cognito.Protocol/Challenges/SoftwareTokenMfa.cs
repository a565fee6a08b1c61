namespace Cognito.Protocol.Challenges;

/// <summary>SOFTWARE_TOKEN_MFA: a code from the person's authenticator app.</summary>
/// <param name="FriendlyDeviceName">What the person called the app when setting it up; null when they did not.</param>
public sealed record SoftwareTokenMfa(string? FriendlyDeviceName) : Challenge
{
    internal const string WireName = "SOFTWARE_TOKEN_MFA";
    private const string DeviceName = "FRIENDLY_DEVICE_NAME";

    // How the service says that there is no name.
    private const string Nameless = "transparent";

    internal override string Name => WireName;

    internal static SoftwareTokenMfa Read(IReadOnlyDictionary<string, string> parameters) =>
        new(parameters.Shown(DeviceName) is { } name and not Nameless ? name : null);

    internal override void WriteParameters(IDictionary<string, string> parameters) => parameters[DeviceName] = FriendlyDeviceName ?? Nameless;
}

/// <summary>The code of a <see cref="SoftwareTokenMfa"/> challenge.</summary>
/// <param name="Code">Six digits. Each is good once.</param>
public sealed record SoftwareTokenMfaAnswer(string Code) : ChallengeAnswer
{
    private const string CodeName = "SOFTWARE_TOKEN_MFA_CODE";

    internal override string Name => SoftwareTokenMfa.WireName;

    internal static SoftwareTokenMfaAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(CodeName));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[CodeName] = Code;
}
