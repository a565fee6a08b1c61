// No nullable annotations, like the official package: what compiles against one compiles against the other.
#nullable disable
using System.Net;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

/// <summary>
/// An error that the service answered with. Each error of the API has a class of its own below this one; an error
/// that the API does not name arrives as this class, with its name in <see cref="AmazonServiceException.ErrorCode"/>.
/// </summary>
public class AmazonCognitoIdentityProviderException : AmazonServiceException
{
    public AmazonCognitoIdentityProviderException(string message)
        : base(message)
    {
    }

    public AmazonCognitoIdentityProviderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonCognitoIdentityProviderException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    public AmazonCognitoIdentityProviderException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonCognitoIdentityProviderException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
