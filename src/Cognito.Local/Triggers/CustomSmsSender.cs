using System.Text.Json.Nodes;
using Cognito.Local.Delivery;

namespace Cognito.Local.Triggers;

/// <summary>A text message is to be sent by the function: the pool sends none.</summary>
public sealed record CustomSmsSenderRequest : TriggerRequest
{
    /// <inheritdoc cref="CustomEmailSenderRequest.Code"/>
    public string Code { get; init; } = "";

    /// <summary>The <c>ClientMetadata</c> of the call; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    internal override void Write(JsonObject request) => SentCodes.Write(request, "customSMSSenderRequestV1", Code, ClientMetadata);
}

/// <summary>The trigger that sends text messages in the pool's place.</summary>
internal static class CustomSmsSender
{
    private static readonly TriggerKind<CustomSmsSenderRequest, NoResponse> Kind = TriggerKind<CustomSmsSenderRequest, NoResponse>.Of(
        "CustomSMSSender", triggers => triggers.CustomSmsSender, config => config.CustomSMSSender?.LambdaArn);

    /// <returns>Whether there is one, and it was called.</returns>
    public static async ValueTask<bool> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var occasion = Occasion.Of(notice);
        if (!occasion.Has(Kind))
            return false;
        await occasion.TellAsync(Kind, new CustomSmsSenderRequest
        {
            TriggerSource = "CustomSMSSender_" + notice.Purpose,
            UserAttributes = notice.Attributes(occasion),
            Code = notice.Code,
            ClientMetadata = notice.ClientMetadata,
        }, cancellationToken);
        return true;
    }
}
