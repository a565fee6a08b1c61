using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>One operation of the API: how its request is written, whether it is signed, how its answer is read.</summary>
internal sealed class Operation : InvokeOptionsBase
{
    public Operation(string name, bool isSigned, ResponseUnmarshaller answer)
    {
        IsSigned = isSigned;
        RequestMarshaller = new RequestWriter(name);
        ResponseUnmarshaller = answer;
    }

    public bool IsSigned { get; }
}
