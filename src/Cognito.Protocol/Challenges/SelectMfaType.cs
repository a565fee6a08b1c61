using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Protocol.Challenges;

/// <summary>SELECT_MFA_TYPE: the person has several further factors and chooses one.</summary>
/// <param name="Kinds">What there is to choose from.</param>
public sealed record SelectMfaType(IReadOnlyList<MfaKind> Kinds) : Challenge
{
    internal const string WireName = "SELECT_MFA_TYPE";
    private const string CanChooseName = "MFAS_CAN_CHOOSE";

    // In the service's documentation; the service itself sends the other one.
    private const string DocumentedName = "MFAS_CAN_SELECT";

    internal override string Name => WireName;

    /// <summary>What the service offers besides, by names this version does not know: kept, and offered to nobody.</summary>
    internal IReadOnlyList<string> Others { get; init; } = [];

    internal static SelectMfaType Read(IReadOnlyDictionary<string, string> parameters)
    {
        var names = parameters.OptionalList(CanChooseName) ?? parameters.OptionalList(DocumentedName);
        var (kinds, others) = FactorNames.MfaKinds.Sort(names ?? throw new MissingParameterException(CanChooseName));
        return new(kinds) { Others = others };
    }

    internal override void WriteParameters(IDictionary<string, string> parameters) =>
        parameters[CanChooseName] = JsonSerializer.Serialize(FactorNames.MfaKinds.Join(Kinds, Others), ChallengeJson.Default.StringArray);

    internal override Challenge Compact() => new SelectMfaType(Kinds);
}

/// <summary>The choice.</summary>
/// <param name="Kind">One of <see cref="SelectMfaType.Kinds"/>.</param>
public sealed record SelectMfaTypeAnswer([property: JsonRequired] MfaKind Kind) : ChallengeAnswer
{
    internal override string Name => SelectMfaType.WireName;

    internal static SelectMfaTypeAnswer Read(IReadOnlyDictionary<string, string> responses) =>
        new(responses.Required(ParameterNames.Answer, FactorNames.MfaKinds));

    internal override bool Fits(Challenge challenge) => challenge is SelectMfaType asked && asked.Kinds.Contains(Kind);

    internal override void WriteResponses(IDictionary<string, string> responses) =>
        responses[ParameterNames.Answer] = FactorNames.MfaKinds[Kind];
}
