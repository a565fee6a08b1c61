using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>One challenge that someone has met in a custom sign-in.</summary>
/// <param name="ChallengeName">Its name: <c>CUSTOM_CHALLENGE</c>, or <c>SRP_A</c>, <c>PASSWORD_VERIFIER</c> and what the pool asked beside them.</param>
/// <param name="ChallengeResult">Whether the answer was right.</param>
/// <param name="ChallengeMetadata">What the function that made the challenge noted about it; null when it noted nothing.</param>
public sealed record AuthChallengeRound(string ChallengeName, bool ChallengeResult, string? ChallengeMetadata)
{
    internal static JsonArray Json(IEnumerable<AuthChallengeRound> session) => new([.. session.Select(round => new JsonObject
    {
        ["challengeName"] = round.ChallengeName,
        ["challengeResult"] = round.ChallengeResult,
        ["challengeMetadata"] = round.ChallengeMetadata,
    })]);
}
