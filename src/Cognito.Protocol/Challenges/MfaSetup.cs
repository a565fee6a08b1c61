using System.Text.Json;

namespace Cognito.Protocol.Challenges;

/// <summary>MFA_SETUP: the pool wants a further factor, and the person has none yet.</summary>
/// <param name="Kinds">
/// What can be set up. <see cref="MfaKind.SmsMfa"/> cannot be while signing in: the telephone number has to be added to the account first.
/// </param>
public sealed record MfaSetup(IReadOnlyList<MfaKind> Kinds) : Challenge
{
    internal const string WireName = "MFA_SETUP";
    private const string CanSetUpName = "MFAS_CAN_SETUP";

    internal override string Name => WireName;

    /// <summary>What the service offers besides, by names this version does not know: kept, and offered to nobody.</summary>
    internal IReadOnlyList<string> Others { get; init; } = [];

    internal static MfaSetup Read(IReadOnlyDictionary<string, string> parameters)
    {
        var names = parameters.OptionalList(CanSetUpName) ?? throw new MissingParameterException(CanSetUpName);
        var (kinds, others) = FactorNames.MfaKinds.Sort(names);
        return new(kinds) { Others = others };
    }

    internal override void WriteParameters(IDictionary<string, string> parameters) =>
        parameters[CanSetUpName] = JsonSerializer.Serialize(FactorNames.MfaKinds.Join(Kinds, Others), ChallengeJson.Default.StringArray);

    internal override Challenge Compact() => new MfaSetup(Kinds);
}

/// <summary>What was set up.</summary>
/// <param name="Email">
/// The address for codes by e-mail; the service sends one there at once and asks for it. Null for an authenticator app, which
/// VerifySoftwareToken has accepted: that call's session goes with this answer.
/// </param>
/// <param name="Code">A first code of the authenticator app, for VerifySoftwareToken; null while the app has no secret yet: it is made then.</param>
/// <param name="DeviceName">With <paramref name="Code"/>: what to call the authenticator app, at most 64 characters; null for no name.</param>
public sealed record MfaSetupAnswer(string? Email = null, string? Code = null, string? DeviceName = null) : ChallengeAnswer
{
    private const string EmailName = "EMAIL";

    // In the service's documentation; its own clients send the other one.
    private const string DocumentedName = "email";

    internal override string Name => MfaSetup.WireName;

    internal static MfaSetupAnswer Read(IReadOnlyDictionary<string, string> responses) =>
        new(responses.Optional(EmailName) ?? responses.Optional(DocumentedName));

    internal override bool Fits(Challenge challenge) =>
        challenge is MfaSetup asked
        && asked.Kinds.Contains(Email is null ? MfaKind.SoftwareTokenMfa : MfaKind.EmailOtp)
        && (Email is null || Code is null);

    internal override void WriteResponses(IDictionary<string, string> responses)
    {
        if (Email is not null)
            responses[EmailName] = Email;
    }
}
