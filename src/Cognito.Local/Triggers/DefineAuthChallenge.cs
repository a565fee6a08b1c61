using System.Text.Json.Nodes;
using Cognito.Local.Challenges;

namespace Cognito.Local.Triggers;

/// <summary>Someone signs in by CUSTOM_AUTH: what is to come next?</summary>
public sealed record DefineAuthChallengeRequest : TriggerRequest
{
    /// <summary>What they have met so far, in order; empty at the beginning.</summary>
    public IReadOnlyList<AuthChallengeRound> Session { get; init; } = [];

    /// <summary>The <c>ClientMetadata</c> of the answer; null when there is none, and at the beginning.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>Whether the name is nobody's. Told only where callers must not learn it (<c>PreventUserExistenceErrors</c>).</summary>
    public bool UserNotFound { get; init; }

    internal override void Write(JsonObject request)
    {
        request["session"] = AuthChallengeRound.Json(Session);
        TriggerEvent.Metadata(request, ClientMetadata);
        request["userNotFound"] = UserNotFound;
    }
}

/// <summary>What comes next: tokens, the end, or a challenge. <see cref="FailAuthentication"/> comes before the others.</summary>
public sealed class DefineAuthChallengeResponse : TriggerResponse
{
    /// <summary><c>CUSTOM_CHALLENGE</c>; <c>PASSWORD_VERIFIER</c> when the sign-in has begun with SRP.</summary>
    public string? ChallengeName { get; set; }

    /// <summary>Whether they have passed. What the pool asks beside it (a new password, a further factor, the device) follows.</summary>
    public bool IssueTokens { get; set; }

    /// <summary>Whether the sign-in ends here.</summary>
    public bool FailAuthentication { get; set; }

    internal override void Write(JsonObject response)
    {
        response["challengeName"] = null;
        response["issueTokens"] = null;
        response["failAuthentication"] = null;
    }

    internal override void Read(LambdaOutput response)
    {
        ChallengeName = response.Text("challengeName");
        IssueTokens = response.Flag("issueTokens");
        FailAuthentication = response.Flag("failAuthentication");
    }
}

/// <summary>The trigger that leads through a custom sign-in.</summary>
internal static class DefineAuthChallenge
{
    private static readonly TriggerKind<DefineAuthChallengeRequest, DefineAuthChallengeResponse> Kind =
        new("DefineAuthChallenge", triggers => triggers.DefineAuthChallenge, config => config.DefineAuthChallenge);

    public static bool IsSet(Occasion occasion) => occasion.Has(Kind);

    public static ValueTask<DefineAuthChallengeResponse> CallAsync(Step step, CancellationToken cancellationToken) =>
        Occasion.Of(step).CallAsync(Kind, new DefineAuthChallengeRequest
        {
            TriggerSource = "DefineAuthChallenge_Authentication",
            Session = step.Attempt.Rounds,
            ClientMetadata = step.ClientMetadata,
            UserNotFound = step.Login.User is null,
        }, () => new DefineAuthChallengeResponse(), cancellationToken);
}
