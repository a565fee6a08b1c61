using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>A user has been confirmed, or has chosen a new password with a code. Nothing that happens now undoes it.</summary>
public sealed record PostConfirmationRequest : TriggerRequest
{
    /// <summary>The <c>ClientMetadata</c> of the call; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    internal override void Write(JsonObject request) => TriggerEvent.Metadata(request, ClientMetadata);
}

/// <summary>The trigger after a user was confirmed.</summary>
internal static class PostConfirmation
{
    private static readonly TriggerKind<PostConfirmationRequest, NoResponse> Kind = TriggerKind<PostConfirmationRequest, NoResponse>.Of(
        "PostConfirmation", triggers => triggers.PostConfirmation, config => config.PostConfirmation);

    public static ValueTask ConfirmSignUpAsync(Occasion occasion, CancellationToken cancellationToken) =>
        CallAsync(occasion, "PostConfirmation_ConfirmSignUp", cancellationToken);

    public static ValueTask ConfirmForgotPasswordAsync(Occasion occasion, CancellationToken cancellationToken) =>
        CallAsync(occasion, "PostConfirmation_ConfirmForgotPassword", cancellationToken);

    private static async ValueTask CallAsync(Occasion occasion, string source, CancellationToken cancellationToken)
    {
        if (occasion.Has(Kind))
            await occasion.CallAsync(
                Kind, new PostConfirmationRequest { TriggerSource = source, ClientMetadata = occasion.ClientMetadata }, () => new NoResponse(), cancellationToken);
    }
}
