namespace Cognito.Protocol.Challenges;

/// <summary>EMAIL_OTP: a code went out by e-mail, as the first factor or as a further one.</summary>
/// <param name="Delivery">Where the code was sent.</param>
public sealed record EmailOtp(CodeDelivery Delivery) : Challenge
{
    internal const string WireName = "EMAIL_OTP";

    internal override string Name => WireName;

    internal static EmailOtp Read(IReadOnlyDictionary<string, string> parameters) => new(CodeDelivery.Read(parameters, DeliveryMedium.Email));

    internal override void WriteParameters(IDictionary<string, string> parameters) => Delivery.Write(parameters);
}

/// <summary>The code of an <see cref="EmailOtp"/> challenge.</summary>
/// <param name="Code">Eight digits as the first factor, six as a further one.</param>
public sealed record EmailOtpAnswer(string Code) : ChallengeAnswer
{
    private const string CodeName = "EMAIL_OTP_CODE";

    // In the service's documentation of e-mail as a further factor; its own clients send the other one.
    private const string DocumentedName = "EMAIL_MFA_CODE";

    internal override string Name => EmailOtp.WireName;

    internal static EmailOtpAnswer Read(IReadOnlyDictionary<string, string> responses) =>
        new(responses.Optional(DocumentedName) ?? responses.Required(CodeName));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[CodeName] = Code;
}
