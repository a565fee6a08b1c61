namespace Cognito.Protocol.Challenges;

/// <summary>Where a code was sent.</summary>
/// <param name="Medium">How.</param>
/// <param name="Destination">The address or number as the service masks it, such as <c>j***@g***</c> or <c>+*******1234</c>, to be shown to the person; null when the service does not say.</param>
public sealed record CodeDelivery(DeliveryMedium Medium, string? Destination)
{
    private const string MediumName = "CODE_DELIVERY_DELIVERY_MEDIUM";
    private const string DestinationName = "CODE_DELIVERY_DESTINATION";

    private static readonly WireNames<DeliveryMedium> s_media = new(
        (DeliveryMedium.Email, ["EMAIL"]),
        (DeliveryMedium.Sms, ["SMS"]),
        // Not a name of the service: it keeps an unknown medium unknown from one request to the next.
        (DeliveryMedium.Other, ["OTHER"]));

    /// <param name="parameters">The ChallengeParameters.</param>
    /// <param name="usual">The challenge's own medium: one that was chosen with SELECT_MFA_TYPE comes without delivery parameters.</param>
    internal static CodeDelivery Read(IReadOnlyDictionary<string, string> parameters, DeliveryMedium usual) => new(
        parameters.Optional(MediumName) is { } medium ? s_media.Find(medium) ?? DeliveryMedium.Other : usual,
        parameters.Shown(DestinationName));

    /// <param name="medium">The medium's name on the wire.</param>
    /// <param name="destination">The masked destination.</param>
    internal static CodeDelivery Of(string? medium, string? destination) => new(
        medium is null ? DeliveryMedium.Other : s_media.Find(medium) ?? DeliveryMedium.Other,
        string.IsNullOrEmpty(destination) ? null : destination);

    internal void Write(IDictionary<string, string> parameters)
    {
        parameters[MediumName] = s_media[Medium];
        if (Destination is not null)
            parameters[DestinationName] = Destination;
    }

    /// <summary>The medium alone.</summary>
    public override string ToString() => Medium.ToString();
}
