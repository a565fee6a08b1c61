using System.Text.Json.Nodes;
using Cognito.Local.Delivery;

namespace Cognito.Local.Triggers;

/// <summary>An e-mail is to be sent by the function: the pool sends none.</summary>
public sealed record CustomEmailSenderRequest : TriggerRequest
{
    /// <summary>
    /// The code or temporary password, as it is. A Lambda function gets it in Base64 where the service would encrypt it with a
    /// key of AWS KMS.
    /// </summary>
    public string Code { get; init; } = "";

    /// <summary>The <c>ClientMetadata</c> of the call; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    internal override void Write(JsonObject request) => SentCodes.Write(request, "customEmailSenderRequestV1", Code, ClientMetadata);
}

/// <summary>The trigger that sends e-mail in the pool's place.</summary>
internal static class CustomEmailSender
{
    private static readonly TriggerKind<CustomEmailSenderRequest, NoResponse> Kind = TriggerKind<CustomEmailSenderRequest, NoResponse>.Of(
        "CustomEmailSender", triggers => triggers.CustomEmailSender, config => config.CustomEmailSender?.LambdaArn);

    /// <returns>Whether there is one, and it was called.</returns>
    public static async ValueTask<bool> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var occasion = Occasion.Of(notice);
        if (!occasion.Has(Kind))
            return false;
        await occasion.TellAsync(Kind, new CustomEmailSenderRequest
        {
            TriggerSource = "CustomEmailSender_" + notice.Purpose,
            UserAttributes = notice.Attributes(occasion),
            Code = notice.Code,
            ClientMetadata = notice.ClientMetadata,
        }, cancellationToken);
        return true;
    }
}
