namespace Cognito.Protocol.Challenges;

/// <summary>SMS_MFA: a code went out by text message, as a further factor.</summary>
/// <param name="Delivery">Where the code was sent.</param>
public sealed record SmsMfa(CodeDelivery Delivery) : Challenge
{
    internal const string WireName = "SMS_MFA";

    internal override string Name => WireName;

    internal static SmsMfa Read(IReadOnlyDictionary<string, string> parameters) => new(CodeDelivery.Read(parameters, DeliveryMedium.Sms));

    internal override void WriteParameters(IDictionary<string, string> parameters) => Delivery.Write(parameters);
}

/// <summary>The code of an <see cref="SmsMfa"/> challenge.</summary>
/// <param name="Code">Six digits.</param>
public sealed record SmsMfaAnswer(string Code) : ChallengeAnswer
{
    private const string CodeName = "SMS_MFA_CODE";

    internal override string Name => SmsMfa.WireName;

    internal static SmsMfaAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(CodeName));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[CodeName] = Code;
}
