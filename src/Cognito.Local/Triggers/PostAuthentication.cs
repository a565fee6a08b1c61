using System.Text.Json.Nodes;
using Cognito.Local.Challenges;

namespace Cognito.Local.Triggers;

/// <summary>Someone has passed all that was asked, and is about to get tokens.</summary>
public sealed record PostAuthenticationRequest : TriggerRequest
{
    /// <summary>Whether the person signs in from a device that the pool has not seen before. Only in pools that remember devices.</summary>
    public bool NewDeviceUsed { get; init; }

    /// <summary>The <c>ClientMetadata</c> of the answer to the last challenge; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    internal override void Write(JsonObject request)
    {
        request["newDeviceUsed"] = NewDeviceUsed;
        TriggerEvent.Metadata(request, ClientMetadata);
    }
}

/// <summary>The trigger after a sign-in.</summary>
internal static class PostAuthentication
{
    private static readonly TriggerKind<PostAuthenticationRequest, NoResponse> Kind = TriggerKind<PostAuthenticationRequest, NoResponse>.Of(
        "PostAuthentication", triggers => triggers.PostAuthentication, config => config.PostAuthentication);

    public static async ValueTask CallAsync(Step step, CancellationToken cancellationToken)
    {
        var occasion = Occasion.Of(step);
        if (occasion.Has(Kind))
            await occasion.CallAsync(Kind, new PostAuthenticationRequest
            {
                TriggerSource = "PostAuthentication_Authentication",
                NewDeviceUsed = step.App.Pool.DeviceConfiguration is not null && step.Attempt.DeviceKey is null,
                ClientMetadata = occasion.ClientMetadata,
            }, () => new NoResponse(), cancellationToken);
    }
}
