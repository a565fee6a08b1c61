using System.Text.Json.Nodes;
using Cognito.Local.Challenges;

namespace Cognito.Local.Triggers;

/// <summary>A challenge is to be put to someone who signs in by CUSTOM_AUTH.</summary>
public sealed record CreateAuthChallengeRequest : TriggerRequest
{
    /// <summary>The challenge: <c>CUSTOM_CHALLENGE</c>.</summary>
    public string ChallengeName { get; init; } = "";

    /// <summary>What they have met so far, in order.</summary>
    public IReadOnlyList<AuthChallengeRound> Session { get; init; } = [];

    /// <summary>The <c>ClientMetadata</c> of the answer before; null when there is none, and at the beginning.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>Whether the name is nobody's. Told only where callers must not learn it (<c>PreventUserExistenceErrors</c>).</summary>
    public bool UserNotFound { get; init; }

    internal override void Write(JsonObject request)
    {
        request["challengeName"] = ChallengeName;
        request["session"] = AuthChallengeRound.Json(Session);
        TriggerEvent.Metadata(request, ClientMetadata);
        request["userNotFound"] = UserNotFound;
    }
}

/// <summary>The challenge.</summary>
public sealed class CreateAuthChallengeResponse : TriggerResponse
{
    /// <summary>What the app is told: the ChallengeParameters.</summary>
    public IDictionary<string, string> PublicChallengeParameters { get; private set; } = new Dictionary<string, string>();

    /// <summary>What only the function that judges the answer is told. It travels sealed in the session: some 700 bytes fit.</summary>
    public IDictionary<string, string> PrivateChallengeParameters { get; private set; } = new Dictionary<string, string>();

    /// <summary>A note for the functions to come; null for none.</summary>
    public string? ChallengeMetadata { get; set; }

    internal override void Write(JsonObject response)
    {
        response["publicChallengeParameters"] = null;
        response["privateChallengeParameters"] = null;
        response["challengeMetadata"] = null;
    }

    internal override void Read(LambdaOutput response)
    {
        PublicChallengeParameters = response.Map("publicChallengeParameters");
        PrivateChallengeParameters = response.Map("privateChallengeParameters");
        ChallengeMetadata = response.Text("challengeMetadata");
    }
}

/// <summary>The trigger that makes a custom challenge.</summary>
internal static class CreateAuthChallenge
{
    private static readonly TriggerKind<CreateAuthChallengeRequest, CreateAuthChallengeResponse> Kind =
        new("CreateAuthChallenge", triggers => triggers.CreateAuthChallenge, config => config.CreateAuthChallenge);

    public static bool IsSet(Occasion occasion) => occasion.Has(Kind);

    public static ValueTask<CreateAuthChallengeResponse> CallAsync(Step step, string challenge, CancellationToken cancellationToken) =>
        Occasion.Of(step).CallAsync(Kind, new CreateAuthChallengeRequest
        {
            TriggerSource = "CreateAuthChallenge_Authentication",
            ChallengeName = challenge,
            Session = step.Attempt.Rounds,
            ClientMetadata = step.ClientMetadata,
            UserNotFound = step.Login.User is null,
        }, () => new CreateAuthChallengeResponse(), cancellationToken);
}
