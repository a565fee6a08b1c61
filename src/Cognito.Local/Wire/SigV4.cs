using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Local.Wire;

/// <summary>
/// Verifies AWS Signature Version 4 against known access keys.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
/// <param name="secrets">Secret access keys by access key id.</param>
/// <param name="time">Signatures are good for five minutes.</param>
/// <param name="service">The service that callers must have signed for.</param>
internal sealed class SigV4(IReadOnlyDictionary<string, string> secrets, TimeProvider time, string service = "cognito-idp")
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The error that AWS would answer; null when the signature is good.</summary>
    public ServiceException? Refuse(SignedRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
            return new("MissingAuthenticationTokenException", "Missing Authentication Token");
        if (!SigV4Authorization.TryParse(header, out var authorization)
            || !DateTimeOffset.TryParseExact(request.Headers["X-Amz-Date"], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            || !authorization.SignedHeaders.Contains("host"))
        {
            return new("IncompleteSignatureException", "Authorization header requires 'Credential', 'Signature' and 'SignedHeaders' with 'host', and an 'X-Amz-Date' header.");
        }

        if (!secrets.TryGetValue(authorization.AccessKey, out var secret))
            return new("UnrecognizedClientException", "The security token included in the request is invalid.");
        if (authorization.Service != service)
            return Invalid($"Credential should be scoped to correct service: '{service}'.");
        if (authorization.Date != request.Headers["X-Amz-Date"].ToString()[..8])
            return Invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.");
        if ((time.GetUtcNow() - date).Duration() > Tolerance)
            return Invalid($"Signature expired or not yet current: {request.Headers["X-Amz-Date"]} is more than {Tolerance.TotalMinutes} min. away.");

        var expected = Sign(request, authorization, secret);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(authorization.Signature))
            ? null
            : Invalid("The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
    }

    private static ServiceException Invalid(string message) => new("InvalidSignatureException", message);

    private static string Sign(SignedRequest request, SigV4Authorization authorization, string secret)
    {
        var canonical = CanonicalRequest.Of(request, authorization.SignedHeaders);
        var text = $"{SigV4Authorization.Algorithm}\n{request.Headers["X-Amz-Date"]}\n{authorization.Scope}\n{CanonicalRequest.Hash(Encoding.UTF8.GetBytes(canonical))}";

        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[authorization.Date, authorization.Region, authorization.Service, "aws4_request"])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
