using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>The HTTP request of an operation: POST / with the operation's name in X-Amz-Target and a JSON body.</summary>
internal sealed class RequestWriter(string operation) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    // The body is never part of a page, so nothing but JSON itself needs escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon.CognitoIdentityProvider")
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = Body((AmazonCognitoIdentityProviderRequest)input),
        };
        request.Headers["X-Amz-Target"] = "AWSCognitoIdentityProviderService." + operation;
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/x-amz-json-1.1";
        request.Headers[HeaderKeys.XAmzApiVersion] = "2016-04-18";
        return request;
    }

    private static byte[] Body(AmazonCognitoIdentityProviderRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            request.Write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
