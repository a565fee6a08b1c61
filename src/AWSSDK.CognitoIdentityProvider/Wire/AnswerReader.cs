using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>
/// Reads an operation's answer. What is not the JSON of that answer becomes AWSSDK.Core's AmazonUnmarshallingException;
/// an empty body is an answer only where the operation has nothing to tell.
/// </summary>
internal sealed class AnswerReader<T>(JsonReader<T> read, bool mayBeEmpty) : JsonResponseUnmarshaller
    where T : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var body = Body(input);
        if (body.IsEmpty)
            return mayBeEmpty ? new T() : throw new JsonException("The service answered with an empty body.");

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = input.JsonMaxDepth });
        reader.Read();
        var answer = read(ref reader) ?? throw new JsonException("The service answered with null.");
        // Anything after the object is refused by the reader itself.
        reader.Read();
        return answer;
    }

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ServiceErrors.Create(ErrorAnswer.Read(input.ResponseData, Body(input), innerException, statusCode));

    private static ReadOnlySpan<byte> Body(JsonUnmarshallerContext input)
    {
        using var copy = new MemoryStream();
        input.Stream.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length);
    }
}
