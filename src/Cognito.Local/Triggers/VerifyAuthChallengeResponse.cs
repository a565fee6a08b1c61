using System.Text.Json.Nodes;
using Cognito.Local.Challenges;

namespace Cognito.Local.Triggers;

/// <summary>Someone has answered a custom challenge: is it right?</summary>
public sealed record VerifyAuthChallengeResponseRequest : TriggerRequest
{
    /// <summary>What the function that made the challenge kept from the app.</summary>
    public IReadOnlyDictionary<string, string> PrivateChallengeParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The <c>ANSWER</c>.</summary>
    public string ChallengeAnswer { get; init; } = "";

    /// <summary>The <c>ClientMetadata</c> of the answer; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>Whether the name is nobody's. Told only where callers must not learn it (<c>PreventUserExistenceErrors</c>).</summary>
    public bool UserNotFound { get; init; }

    internal override void Write(JsonObject request)
    {
        request["privateChallengeParameters"] = TriggerEvent.Map(PrivateChallengeParameters);
        request["challengeAnswer"] = ChallengeAnswer;
        TriggerEvent.Metadata(request, ClientMetadata);
        request["userNotFound"] = UserNotFound;
    }
}

/// <summary>What an answer was worth.</summary>
public sealed class VerifyAuthChallengeResponseResponse : TriggerResponse
{
    /// <summary>Whether the answer was right. What follows from it, <see cref="PoolTriggers.DefineAuthChallenge"/> says.</summary>
    public bool AnswerCorrect { get; set; }

    internal override void Write(JsonObject response) => response["answerCorrect"] = null;

    internal override void Read(LambdaOutput response) => AnswerCorrect = response.Flag("answerCorrect");
}

/// <summary>The trigger that judges the answer to a custom challenge.</summary>
internal static class VerifyAuthChallengeResponse
{
    private static readonly TriggerKind<VerifyAuthChallengeResponseRequest, VerifyAuthChallengeResponseResponse> Kind = new(
        "VerifyAuthChallengeResponse", triggers => triggers.VerifyAuthChallengeResponse, config => config.VerifyAuthChallengeResponse);

    public static bool IsSet(Occasion occasion) => occasion.Has(Kind);

    public static ValueTask<VerifyAuthChallengeResponseResponse> CallAsync(
        Step step, IReadOnlyDictionary<string, string> privateParameters, string answer, CancellationToken cancellationToken) =>
        Occasion.Of(step).CallAsync(Kind, new VerifyAuthChallengeResponseRequest
        {
            TriggerSource = "VerifyAuthChallengeResponse_Authentication",
            PrivateChallengeParameters = privateParameters,
            ChallengeAnswer = answer,
            ClientMetadata = step.ClientMetadata,
            UserNotFound = step.Login.User is null,
        }, () => new VerifyAuthChallengeResponseResponse(), cancellationToken);
}
