namespace Cognito.Protocol.Challenges;

/// <summary>SMS_OTP: a code went out by text message, as the first factor.</summary>
/// <param name="Delivery">Where the code was sent.</param>
public sealed record SmsOtp(CodeDelivery Delivery) : Challenge
{
    internal const string WireName = "SMS_OTP";

    internal override string Name => WireName;

    internal static SmsOtp Read(IReadOnlyDictionary<string, string> parameters) => new(CodeDelivery.Read(parameters, DeliveryMedium.Sms));

    internal override void WriteParameters(IDictionary<string, string> parameters) => Delivery.Write(parameters);
}

/// <summary>The code of an <see cref="SmsOtp"/> challenge.</summary>
/// <param name="Code">Eight digits.</param>
public sealed record SmsOtpAnswer(string Code) : ChallengeAnswer
{
    private const string CodeName = "SMS_OTP_CODE";

    internal override string Name => SmsOtp.WireName;

    internal static SmsOtpAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(CodeName));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[CodeName] = Code;
}
