using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authentication;

/// <summary>A call to the service that is about to be sent.</summary>
/// <param name="HttpContext">The request being served.</param>
/// <param name="Operation">The API operation, such as <c>InitiateAuth</c>.</param>
/// <param name="ClientMetadata">What the pool's Lambda triggers get; add to it. At most 2,048 characters for each key and value.</param>
public sealed record SendingRequestContext(HttpContext HttpContext, string Operation, IDictionary<string, string> ClientMetadata);
