using System.Text.Json;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>What the requests of all operations have in common.</summary>
public class AmazonCognitoIdentityProviderRequest : AmazonWebServiceRequest
{
    internal virtual void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
