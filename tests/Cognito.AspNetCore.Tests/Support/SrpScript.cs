using System.Text.Json.Nodes;
using Cognito.Protocol.Srp;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>Scripts a password sign-in in which the proof is really verified.</summary>
internal sealed class SrpScript(FakePool pool, string password)
{
    private const string UserId = "anna-immutable";
    private static readonly SrpIdentity s_identity = SrpIdentity.ForUser(FakePool.Id, UserId);

    private readonly SrpVerifier _verifier = SrpVerifier.Create(s_identity, password);
    private SrpServer? _server;

    /// <summary>What the service answers after the right proof.</summary>
    public Func<object> Then { get; init; } = () => pool.Tokens();

    public FakePool Install() => pool
        .On("InitiateAuth", Start)
        .On("RespondToAuthChallenge", Verify);

    private HttpResponseMessage Start(JsonNode body)
    {
        _server = SrpServer.Start(_verifier, (string?)body["AuthParameters"]!["SRP_A"]);
        return FakePool.Ok(new
        {
            ChallengeName = "PASSWORD_VERIFIER",
            ChallengeParameters = new Dictionary<string, string>
            {
                ["SALT"] = _verifier.SaltHex,
                ["SRP_B"] = _server!.B,
                ["SECRET_BLOCK"] = Convert.ToBase64String("opaque"u8),
                ["USERNAME"] = UserId,
                ["USER_ID_FOR_SRP"] = UserId,
            },
        });
    }

    private HttpResponseMessage Verify(JsonNode body)
    {
        var responses = body["ChallengeResponses"]!;
        var proved = (string?)responses["USERNAME"] == UserId && _server!.Verify(
            _verifier,
            s_identity,
            (string?)responses["PASSWORD_CLAIM_SECRET_BLOCK"],
            (string?)responses["TIMESTAMP"],
            (string?)responses["PASSWORD_CLAIM_SIGNATURE"]);
        return proved ? FakePool.Ok(Then()) : FakePool.Error("NotAuthorizedException", "Incorrect username or password.");
    }
}
