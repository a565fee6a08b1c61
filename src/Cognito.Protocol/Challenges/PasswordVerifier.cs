namespace Cognito.Protocol.Challenges;

/// <summary>PASSWORD_VERIFIER: the server's half of the SRP exchange. The library answers it itself; no person sees it.</summary>
/// <param name="UserIdForSrp">The immutable username, which the proof and every later step use instead of what was typed.</param>
/// <param name="SrpB">The server's public value, hexadecimal.</param>
/// <param name="Salt">The password's salt, hexadecimal.</param>
/// <param name="SecretBlock">Opaque base64 that goes back unchanged.</param>
internal sealed record PasswordVerifier(string UserIdForSrp, string SrpB, string Salt, string SecretBlock) : Challenge
{
    internal const string WireName = "PASSWORD_VERIFIER";

    internal override string Name => WireName;

    internal static PasswordVerifier Read(IReadOnlyDictionary<string, string> parameters) => new(
        // Some servers of the same protocol send only one of the two names.
        parameters.Optional(ParameterNames.UserIdForSrp) ?? parameters.Required(ParameterNames.Username),
        parameters.Required(ParameterNames.SrpB),
        parameters.Required(ParameterNames.Salt),
        parameters.Required(ParameterNames.SecretBlock));

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
        parameters[ParameterNames.UserIdForSrp] = UserIdForSrp;
        parameters[ParameterNames.Username] = UserIdForSrp;
        parameters[ParameterNames.SrpB] = SrpB;
        parameters[ParameterNames.Salt] = Salt;
        parameters[ParameterNames.SecretBlock] = SecretBlock;
    }
}

/// <summary>The client's proof that it knows the password.</summary>
/// <param name="Signature">Base64 of the HMAC over pool, user, secret block and timestamp.</param>
/// <param name="SecretBlock">The secret block as it came.</param>
/// <param name="Timestamp">The instant that was signed, in the protocol's own form, such as <c>Tue Feb 1 03:04:05 UTC 2000</c>.</param>
internal sealed record PasswordVerifierAnswer(string Signature, string SecretBlock, string Timestamp) : ChallengeAnswer
{
    internal override string Name => PasswordVerifier.WireName;

    internal static PasswordVerifierAnswer Read(IReadOnlyDictionary<string, string> responses) => new(
        responses.Required(ParameterNames.ClaimSignature),
        responses.Required(ParameterNames.ClaimSecretBlock),
        responses.Required(ParameterNames.Timestamp));

    internal override void WriteResponses(IDictionary<string, string> responses)
    {
        responses[ParameterNames.ClaimSignature] = Signature;
        responses[ParameterNames.ClaimSecretBlock] = SecretBlock;
        responses[ParameterNames.Timestamp] = Timestamp;
    }
}
