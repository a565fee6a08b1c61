using System.Globalization;
using System.Text;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

/// <summary>The signatures are those of AWS's published signature version 4 test suite.</summary>
public sealed class SigV4Tests
{
    private const string Good = "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b";
    private const string Scope = "20150830/us-east-1/service/aws4_request";

    private static readonly DateTimeOffset SignedAt = DateTimeOffset.ParseExact("20150830T123600Z", "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    [Theory]
    [InlineData("GET", "", "", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("POST", "", "", "", Good)]
    [InlineData("GET", "Param2=value2&Param1=value1", "", "", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData("POST", "", "application/x-www-form-urlencoded", "Param1=value1", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a")]
    public void A_published_signature_is_good(string method, string query, string contentType, string body, string signature)
    {
        var signed = contentType.Length == 0 ? "host;x-amz-date" : "content-type;host;x-amz-date";
        var request = Request($"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/{Scope}, SignedHeaders={signed}, Signature={signature}") with
        {
            Method = method,
            Query = query,
            Body = Encoding.UTF8.GetBytes(body),
        };
        if (contentType.Length > 0)
            request.Headers.ContentType = contentType;

        Assert.Null(Refuse(request));
    }

    [Theory]
    [InlineData("", "MissingAuthenticationTokenException")]
    [InlineData("Bearer abc", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + Scope + ", Signature=" + Good, "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE, SignedHeaders=host;x-amz-date, Signature=" + Good, "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + Scope + ", SignedHeaders=x-amz-date, Signature=" + Good, "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/" + Scope + ", Credential=B/" + Scope + ", SignedHeaders=host, Signature=" + Good, "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=UNKNOWN/" + Scope + ", SignedHeaders=host;x-amz-date, Signature=" + Good, "UnrecognizedClientException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + Good, "InvalidSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150829/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + Good, "InvalidSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/eu-west-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + Good, "InvalidSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + Scope + ", SignedHeaders=host;x-amz-date, Signature=", "InvalidSignatureException")]
    public void A_bad_authorization_is_refused_as_AWS_does(string authorization, string error) =>
        Assert.Equal(error, Refuse(Request(authorization))?.Name);

    [Fact]
    public void Whatever_the_signature_covers_cannot_be_changed()
    {
        var request = Request($"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/{Scope}, SignedHeaders=host;x-amz-date, Signature={Good}");

        Assert.Null(Refuse(request));
        Assert.NotNull(Refuse(request with { Method = "PUT" }));
        Assert.NotNull(Refuse(request with { Path = "/other" }));
        Assert.NotNull(Refuse(request with { Query = "a=b" }));
        Assert.NotNull(Refuse(request with { Body = new byte[] { 1 } }));
        request.Headers.Host = "elsewhere.amazonaws.com";
        Assert.NotNull(Refuse(request));
    }

    [Fact]
    public void A_signature_for_another_service_is_refused()
    {
        var request = Request($"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/{Scope}, SignedHeaders=host;x-amz-date, Signature={Good}");

        Assert.Equal("Credential should be scoped to correct service: 'cognito-idp'.", Refuse(request, service: "cognito-idp")?.Message);
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_signature_is_good_for_five_minutes(int seconds, bool isGood)
    {
        var request = Request($"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/{Scope}, SignedHeaders=host;x-amz-date, Signature={Good}");

        Assert.Equal(isGood, Refuse(request, SignedAt.AddSeconds(seconds)) is null);
    }

    private static ServiceException? Refuse(SignedRequest request, DateTimeOffset? now = null, string service = "service") =>
        new SigV4(new Dictionary<string, string> { [Clients.AccessKey] = Clients.Secret }, new FakeTimeProvider(now ?? SignedAt), service).Refuse(request);

    private static SignedRequest Request(string authorization)
    {
        var headers = new HeaderDictionary { ["Authorization"] = authorization, ["Host"] = "example.amazonaws.com" };
        headers["X-Amz-Date"] = "20150830T123600Z";
        return new("POST", "/", "", headers, ReadOnlyMemory<byte>.Empty);
    }
}
