using System.Text.Json.Serialization;

namespace Cognito.Protocol.Challenges;

/// <summary>SELECT_CHALLENGE: the person chooses how to begin.</summary>
/// <param name="Factors">What there is to choose from.</param>
public sealed record SelectChallenge(IReadOnlyList<FirstFactor> Factors) : Challenge
{
    internal const string WireName = "SELECT_CHALLENGE";
    private const string AvailableName = "AvailableChallenges";

    internal override string Name => WireName;

    /// <summary>What the service offers besides, by names this version does not know: kept, and offered to nobody.</summary>
    internal IReadOnlyList<string> Others { get; init; } = [];

    internal override IReadOnlyList<string> AvailableChallenges => FactorNames.FirstFactors.Join(Factors, Others);

    internal static SelectChallenge Read(IReadOnlyDictionary<string, string> parameters, IReadOnlyList<string> available)
    {
        if (available.Count == 0)
            throw new MissingParameterException(AvailableName);

        var (factors, others) = FactorNames.FirstFactors.Sort(available);
        return new(factors) { Others = others };
    }

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
    }

    internal override Challenge Compact() => new SelectChallenge(Factors);
}

/// <summary>The choice; with what the chosen factor needs, where that is known already, it is also that factor's answer.</summary>
/// <param name="Factor">One of <see cref="SelectChallenge.Factors"/>.</param>
/// <param name="Password">With <see cref="FirstFactor.Password"/>: the password.</param>
/// <param name="Credential">With <see cref="FirstFactor.WebAuthn"/>: the passkey's answer, as for <see cref="WebAuthnAnswer"/>.</param>
public sealed record SelectChallengeAnswer(
    [property: JsonRequired] FirstFactor Factor,
    string? Password = null,
    string? Credential = null) : ChallengeAnswer
{
    /// <summary>With <see cref="FirstFactor.PasswordSrp"/>: the client's public value, hexadecimal.</summary>
    internal string? SrpA { get; init; }

    internal override string Name => SelectChallenge.WireName;

    internal static SelectChallengeAnswer Read(IReadOnlyDictionary<string, string> responses) => new(
        responses.Required(ParameterNames.Answer, FactorNames.FirstFactors),
        responses.Optional(ParameterNames.Password),
        responses.Optional(ParameterNames.Credential))
    {
        SrpA = responses.Optional(ParameterNames.SrpA),
    };

    internal override bool Fits(Challenge challenge) => challenge is SelectChallenge asked && asked.Factors.Contains(Factor);

    internal override void WriteResponses(IDictionary<string, string> responses)
    {
        responses[ParameterNames.Answer] = FactorNames.FirstFactors[Factor];
        Add(ParameterNames.Password, Password);
        Add(ParameterNames.Credential, Credential);
        Add(ParameterNames.SrpA, SrpA);

        void Add(string name, string? value)
        {
            if (value is not null)
                responses[name] = value;
        }
    }
}
