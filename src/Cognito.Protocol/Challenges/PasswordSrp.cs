namespace Cognito.Protocol.Challenges;

/// <summary>PASSWORD_SRP: the client begins an SRP exchange; <see cref="PasswordVerifier"/> follows.</summary>
internal sealed record PasswordSrp : Challenge
{
    internal const string WireName = "PASSWORD_SRP";

    internal override string Name => WireName;

    internal static PasswordSrp Read(IReadOnlyDictionary<string, string> parameters) => new();

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
    }
}

/// <summary>The client's half of the exchange.</summary>
/// <param name="SrpA">Its public value, hexadecimal.</param>
internal sealed record PasswordSrpAnswer(string SrpA) : ChallengeAnswer
{
    internal override string Name => PasswordSrp.WireName;

    internal static PasswordSrpAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(ParameterNames.SrpA));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[ParameterNames.SrpA] = SrpA;
}
