using Cognito.Protocol;
using QRCoder;

namespace Cognito.AspNetCore.SignIn;

/// <summary>What a person needs to set up an authenticator app. All of it is secret: show it to that person alone.</summary>
/// <param name="Secret">To be typed into the app, in base32.</param>
/// <param name="Uri">The same as an <c>otpauth:</c> URI, which opens the app on a telephone.</param>
public sealed record SoftwareTokenSetup(string Secret, string Uri)
{
    /// <summary>The URI as a QR code: an SVG image without script or style, to stand in a page as it is.</summary>
    public string QrCode { get; } = Draw(Uri);

    /// <summary>The type's name alone: the secret must not reach a log by being printed.</summary>
    public override string ToString() => nameof(SoftwareTokenSetup);

    internal static SoftwareTokenSetup Create(string secret, string issuer, string account) => new(secret, Totp.Uri(secret, issuer, account));

    private static string Draw(string uri)
    {
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(1, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
