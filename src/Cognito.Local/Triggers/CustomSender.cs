using System.Text;
using System.Text.Json.Nodes;
using Cognito.Local.Delivery;

namespace Cognito.Local.Triggers;

/// <summary>A message is to be sent by the function, by e-mail or as a text message: the pool sends none.</summary>
public sealed record CustomSenderRequest : TriggerRequest
{
    /// <summary>
    /// The code or temporary password, as it is. A Lambda function gets it in Base64 where the service would encrypt it with a
    /// key of AWS KMS.
    /// </summary>
    public string Code { get; init; } = "";

    /// <summary>The <c>ClientMetadata</c> of the call; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>What the event says it is: <c>customEmailSenderRequestV1</c> or <c>customSMSSenderRequestV1</c>.</summary>
    internal string Type { get; init; } = "";

    internal override void Write(JsonObject request)
    {
        request["type"] = Type;
        request["code"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Code));
        TriggerEvent.Metadata(request, ClientMetadata);
    }
}

/// <summary>The triggers that send messages in the pool's place: one for e-mail, one for text messages.</summary>
internal static class CustomSender
{
    private static readonly TriggerKind<CustomSenderRequest, NoResponse> Email = TriggerKind<CustomSenderRequest, NoResponse>.Of(
        "CustomEmailSender", triggers => triggers.CustomEmailSender, config => config.CustomEmailSender?.LambdaArn);

    private static readonly TriggerKind<CustomSenderRequest, NoResponse> Sms = TriggerKind<CustomSenderRequest, NoResponse>.Of(
        "CustomSMSSender", triggers => triggers.CustomSmsSender, config => config.CustomSMSSender?.LambdaArn);

    /// <returns>Whether there is one for such messages, and it was called.</returns>
    public static async ValueTask<bool> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var kind = notice.To.Medium == Destination.Sms ? Sms : Email;
        var occasion = Occasion.Of(notice);
        if (!occasion.Has(kind))
            return false;
        await occasion.TellAsync(kind, new CustomSenderRequest
        {
            TriggerSource = $"{kind.Name}_{notice.Purpose}",
            UserAttributes = notice.Attributes(occasion),
            Code = notice.Code,
            ClientMetadata = notice.ClientMetadata,
            Type = $"c{kind.Name[1..]}RequestV1",
        }, cancellationToken);
        return true;
    }
}
