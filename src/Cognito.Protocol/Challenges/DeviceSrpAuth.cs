namespace Cognito.Protocol.Challenges;

/// <summary>DEVICE_SRP_AUTH: a remembered device begins to prove itself; <see cref="DevicePasswordVerifier"/> follows.</summary>
internal sealed record DeviceSrpAuth : Challenge
{
    internal const string WireName = "DEVICE_SRP_AUTH";

    internal override string Name => WireName;

    internal static DeviceSrpAuth Read(IReadOnlyDictionary<string, string> parameters) => new();

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
    }
}

/// <summary>The device's half of the SRP exchange.</summary>
/// <param name="DeviceKey">Which device.</param>
/// <param name="SrpA">Its public value, hexadecimal.</param>
internal sealed record DeviceSrpAuthAnswer(string DeviceKey, string SrpA) : ChallengeAnswer
{
    internal override string Name => DeviceSrpAuth.WireName;

    internal static DeviceSrpAuthAnswer Read(IReadOnlyDictionary<string, string> responses) => new(
        responses.Required(ParameterNames.DeviceKey),
        responses.Required(ParameterNames.SrpA));

    internal override void WriteResponses(IDictionary<string, string> responses)
    {
        responses[ParameterNames.DeviceKey] = DeviceKey;
        responses[ParameterNames.SrpA] = SrpA;
    }
}
