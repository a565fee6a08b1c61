using System.Text.Json.Nodes;
using Cognito.Local.Delivery;
using Cognito.Local.Wire;

namespace Cognito.Local.Triggers;

/// <summary>A message is about to be sent (the source says why). The code itself is not told: a placeholder stands for it.</summary>
public sealed record CustomMessageRequest : TriggerRequest
{
    /// <summary>What stands for the code or temporary password: <c>{####}</c>.</summary>
    public string CodeParameter { get; init; } = CustomMessage.CodeParameter;

    /// <summary>What stands for the username in an invitation: <c>{username}</c>; null in other messages.</summary>
    public string? UsernameParameter { get; init; }

    /// <summary>What becomes a link, where the pool verifies by link: <c>{##Click Here##}</c>, with any text; null elsewhere.</summary>
    public string? LinkParameter { get; init; }

    /// <summary>The <c>ClientMetadata</c> of the call; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    internal override void Write(JsonObject request)
    {
        request["codeParameter"] = CodeParameter;
        request["usernameParameter"] = UsernameParameter;
        if (LinkParameter is not null)
            request["linkParameter"] = LinkParameter;
        TriggerEvent.Metadata(request, ClientMetadata);
    }
}

/// <summary>The message in place of the pool's own. It must contain what stands for the code (or the link), an invitation the username, too.</summary>
public sealed class CustomMessageResponse : TriggerResponse
{
    /// <summary>The text of an SMS, at most 140 characters; null leaves the pool's.</summary>
    public string? SmsMessage { get; set; }

    /// <summary>The HTML of an e-mail, at most 20,000 characters; null leaves the pool's. Only where <c>EmailSendingAccount</c> is <c>DEVELOPER</c>.</summary>
    public string? EmailMessage { get; set; }

    /// <summary>The subject of an e-mail, at most 140 characters; null leaves the pool's. Only where <c>EmailSendingAccount</c> is <c>DEVELOPER</c>.</summary>
    public string? EmailSubject { get; set; }

    internal override void Write(JsonObject response)
    {
        response["smsMessage"] = null;
        response["emailMessage"] = null;
        response["emailSubject"] = null;
    }

    internal override void Read(LambdaOutput response)
    {
        SmsMessage = response.Text("smsMessage");
        EmailMessage = response.Text("emailMessage");
        EmailSubject = response.Text("emailSubject");
    }
}

/// <summary>The trigger that words messages.</summary>
internal static class CustomMessage
{
    public const string CodeParameter = "{####}";
    private const string UsernameParameter = "{username}";
    private const string LinkParameter = "{##Click Here##}";

    private const int LongestShort = 140;
    private const int LongestEmail = 20_000;

    private static readonly TriggerKind<CustomMessageRequest, CustomMessageResponse> Kind =
        new("CustomMessage", triggers => triggers.CustomMessage, config => config.CustomMessage);

    /// <summary>The message as the function words it, or as it was.</summary>
    public static async ValueTask<Template> WordAsync(Notice notice, Template template, CancellationToken cancellationToken)
    {
        var occasion = Occasion.Of(notice);
        if (!occasion.Has(Kind))
            return template;
        var isInvitation = notice.Purpose == Purposes.AdminCreateUser;
        var worded = await occasion.CallAsync(Kind, new CustomMessageRequest
        {
            TriggerSource = "CustomMessage_" + notice.Purpose,
            UserAttributes = notice.Attributes(occasion),
            UsernameParameter = isInvitation ? UsernameParameter : null,
            LinkParameter = template.HasLink ? LinkParameter : null,
            ClientMetadata = notice.ClientMetadata,
        }, () => new CustomMessageResponse(), cancellationToken);
        Check(notice, worded, isInvitation, template.HasLink);
        return notice.To.Medium == Destination.Sms
            ? template with { Body = worded.SmsMessage ?? template.Body }
            : template with { Subject = worded.EmailSubject ?? template.Subject, Body = worded.EmailMessage ?? template.Body };
    }

    private static void Check(Notice notice, CustomMessageResponse worded, bool isInvitation, bool hasLink)
    {
        if ((worded.EmailMessage ?? worded.EmailSubject) is not null && notice.Pool.EmailConfiguration?.EmailSendingAccount != "DEVELOPER")
            throw TriggerErrors.CannotWordEmail();
        if (worded.SmsMessage?.Length > LongestShort || worded.EmailSubject?.Length > LongestShort || worded.EmailMessage?.Length > LongestEmail)
            throw TriggerErrors.WordingTooLong();
        foreach (var text in new[] { worded.SmsMessage, worded.EmailMessage }.OfType<string>())
        {
            var isComplete = (text.Contains(CodeParameter, StringComparison.Ordinal) || (hasLink && Template.ContainsLink(text)))
                && (!isInvitation || text.Contains(UsernameParameter, StringComparison.Ordinal));
            if (!isComplete)
                throw TriggerErrors.WordingIncomplete();
        }
    }
}
