using System.Diagnostics;
using Amazon.CognitoIdentityProvider;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>An opening on the wire: its flow, and what goes with it besides the name (API_InitiateAuth, <c>AuthParameters</c>).</summary>
internal static class OpeningParameters
{
    private const string Preferred = "PREFERRED_CHALLENGE";
    private const string ChallengeName = "CHALLENGE_NAME";

    public static AuthFlowType Flow(Opening opening, bool isAdmin) => opening switch
    {
        Opening.Srp => AuthFlowType.USER_SRP_AUTH,
        Opening.Password => isAdmin ? AuthFlowType.ADMIN_USER_PASSWORD_AUTH : AuthFlowType.USER_PASSWORD_AUTH,
        Opening.Choice => AuthFlowType.USER_AUTH,
        Opening.Custom => AuthFlowType.CUSTOM_AUTH,
        _ => throw new UnreachableException(),
    };

    public static Dictionary<string, string> Of(Opening opening, Proofs proofs) => opening switch
    {
        Opening.Srp => new() { [ParameterNames.SrpA] = proofs.BeginSrp() },
        Opening.Password => new() { [ParameterNames.Password] = proofs.Password },
        Opening.Choice { Preferred: FirstFactor.PasswordSrp } => Prefer(FirstFactor.PasswordSrp, (ParameterNames.SrpA, proofs.BeginSrp())),
        Opening.Choice { Preferred: FirstFactor.Password } => Prefer(FirstFactor.Password, (ParameterNames.Password, proofs.Password)),
        Opening.Choice { Preferred: { } factor } => Prefer(factor),
        Opening.Custom { AfterSrp: true } => new() { [ChallengeName] = ParameterNames.SrpA, [ParameterNames.SrpA] = proofs.BeginSrp() },
        _ => [],
    };

    private static Dictionary<string, string> Prefer(FirstFactor factor, params ReadOnlySpan<(string Name, string Value)> others)
    {
        var parameters = new Dictionary<string, string> { [Preferred] = FactorNames.FirstFactors[factor] };
        foreach (var (name, value) in others)
        {
            parameters[name] = value;
        }

        return parameters;
    }
}
