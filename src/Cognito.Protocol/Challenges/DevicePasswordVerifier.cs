namespace Cognito.Protocol.Challenges;

/// <summary>DEVICE_PASSWORD_VERIFIER: the server's half of the device's SRP exchange. As <see cref="PasswordVerifier"/>, with the device in place of the user.</summary>
/// <param name="DeviceKey">The device that is to prove itself.</param>
/// <param name="SrpB">The server's public value, hexadecimal.</param>
/// <param name="Salt">The device password's salt, hexadecimal.</param>
/// <param name="SecretBlock">Opaque base64 that goes back unchanged.</param>
internal sealed record DevicePasswordVerifier(string DeviceKey, string SrpB, string Salt, string SecretBlock) : Challenge
{
    internal const string WireName = "DEVICE_PASSWORD_VERIFIER";

    internal override string Name => WireName;

    internal static DevicePasswordVerifier Read(IReadOnlyDictionary<string, string> parameters) => new(
        parameters.Required(ParameterNames.DeviceKey),
        parameters.Required(ParameterNames.SrpB),
        parameters.Required(ParameterNames.Salt),
        parameters.Required(ParameterNames.SecretBlock));

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
        parameters[ParameterNames.DeviceKey] = DeviceKey;
        parameters[ParameterNames.SrpB] = SrpB;
        parameters[ParameterNames.Salt] = Salt;
        parameters[ParameterNames.SecretBlock] = SecretBlock;
    }
}

/// <summary>The device's proof that it knows its password.</summary>
/// <param name="DeviceKey">Which device.</param>
/// <param name="Signature">Base64 of the HMAC over device group, device, secret block and timestamp.</param>
/// <param name="SecretBlock">The secret block as it came.</param>
/// <param name="Timestamp">The instant that was signed, in the protocol's own form, such as <c>Tue Feb 1 03:04:05 UTC 2000</c>.</param>
internal sealed record DevicePasswordVerifierAnswer(string DeviceKey, string Signature, string SecretBlock, string Timestamp) : ChallengeAnswer
{
    internal override string Name => DevicePasswordVerifier.WireName;

    internal static DevicePasswordVerifierAnswer Read(IReadOnlyDictionary<string, string> responses) => new(
        responses.Required(ParameterNames.DeviceKey),
        responses.Required(ParameterNames.ClaimSignature),
        responses.Required(ParameterNames.ClaimSecretBlock),
        responses.Required(ParameterNames.Timestamp));

    internal override void WriteResponses(IDictionary<string, string> responses)
    {
        responses[ParameterNames.DeviceKey] = DeviceKey;
        responses[ParameterNames.ClaimSignature] = Signature;
        responses[ParameterNames.ClaimSecretBlock] = SecretBlock;
        responses[ParameterNames.Timestamp] = Timestamp;
    }
}
