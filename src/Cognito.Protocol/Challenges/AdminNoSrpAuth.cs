namespace Cognito.Protocol.Challenges;

/// <summary>
/// ADMIN_NO_SRP_AUTH: a server with IAM credentials is asked for name and password. A name from before there were ALLOW_ flows;
/// AdminRespondToAuthChallenge alone takes its answer, so that no person ever meets it.
/// </summary>
internal sealed record AdminNoSrpAuth : Challenge
{
    internal const string WireName = "ADMIN_NO_SRP_AUTH";

    internal override string Name => WireName;

    internal static AdminNoSrpAuth Read(IReadOnlyDictionary<string, string> parameters) => new();

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
    }
}

/// <summary>The password.</summary>
/// <param name="Password">As typed.</param>
internal sealed record AdminNoSrpAuthAnswer(string Password) : ChallengeAnswer
{
    internal override string Name => AdminNoSrpAuth.WireName;

    internal static AdminNoSrpAuthAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(ParameterNames.Password));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[ParameterNames.Password] = Password;
}
