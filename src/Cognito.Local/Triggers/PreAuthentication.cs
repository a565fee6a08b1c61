using System.Text.Json.Nodes;
using Cognito.Local.Challenges;

namespace Cognito.Local.Triggers;

/// <summary>Someone begins to sign in; no proof has been looked at yet.</summary>
public sealed record PreAuthenticationRequest : TriggerRequest
{
    /// <summary>The <c>ClientMetadata</c> of InitiateAuth or AdminInitiateAuth; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ValidationData { get; init; }

    /// <summary>Whether the name is nobody's. Told only where callers must not learn it (<c>PreventUserExistenceErrors</c>).</summary>
    public bool UserNotFound { get; init; }

    internal override void Write(JsonObject request)
    {
        request["validationData"] = ValidationData is null ? null : TriggerEvent.Map(ValidationData);
        request["userNotFound"] = UserNotFound;
    }
}

/// <summary>The trigger before a sign-in.</summary>
internal static class PreAuthentication
{
    private static readonly TriggerKind<PreAuthenticationRequest, NoResponse> Kind = TriggerKind<PreAuthenticationRequest, NoResponse>.Of(
        "PreAuthentication", triggers => triggers.PreAuthentication, config => config.PreAuthentication);

    public static async ValueTask CallAsync(Step step, IReadOnlyDictionary<string, string>? validationData, CancellationToken cancellationToken)
    {
        var occasion = Occasion.Of(step);
        if (occasion.Has(Kind))
            await occasion.CallAsync(Kind, new PreAuthenticationRequest
            {
                TriggerSource = "PreAuthentication_Authentication",
                ValidationData = validationData,
                UserNotFound = step.Login.User is null,
            }, () => new NoResponse(), cancellationToken);
    }
}
