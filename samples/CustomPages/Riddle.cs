using Cognito.Local.Triggers;

namespace CustomPages;

/// <summary>After the password comes a riddle. Three triggers of the pool: what comes next, what is asked, whether the answer is right.</summary>
internal static class Riddle
{
    private const int Tries = 3;

    public static void Ask(PoolTriggers pool)
    {
        pool.DefineAuthChallenge = (request, response, _) =>
        {
            switch (request.Session)
            {
                case [{ ChallengeName: "SRP_A" }]:
                    response.ChallengeName = "PASSWORD_VERIFIER";
                    break;
                case [.., { ChallengeName: "CUSTOM_CHALLENGE", ChallengeResult: true }]:
                    response.IssueTokens = true;
                    break;
                case [.., { ChallengeResult: false }] when request.Session.Count(round => round.ChallengeName == "CUSTOM_CHALLENGE") is 0 or >= Tries:
                    response.FailAuthentication = true;
                    break;
                default:
                    response.ChallengeName = "CUSTOM_CHALLENGE";
                    break;
            }

            return ValueTask.CompletedTask;
        };

        pool.CreateAuthChallenge = (_, response, _) =>
        {
            response.PublicChallengeParameters["type"] = "riddle";
            response.PublicChallengeParameters["riddle"] = "I have leaves and a spine, but I am neither tree nor beast. What am I?";
            response.PrivateChallengeParameters["answer"] = "book";
            return ValueTask.CompletedTask;
        };

        pool.VerifyAuthChallengeResponse = (request, response, _) =>
        {
            response.AnswerCorrect = request.ChallengeAnswer.Contains(request.PrivateChallengeParameters["answer"], StringComparison.OrdinalIgnoreCase);
            return ValueTask.CompletedTask;
        };
    }
}
