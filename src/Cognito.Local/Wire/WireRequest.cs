using System.Net;

namespace Cognito.Local.Wire;

/// <summary>One call of the JSON API as it came in, from a socket or from within the process.</summary>
/// <param name="Http">The request as it stood on the wire.</param>
/// <param name="Address">Whence it came; null from within the process.</param>
internal sealed record WireRequest(SignedRequest Http, IPAddress? Address)
{
    /// <summary>The operation, with the service's name before it.</summary>
    public string? Target => Http.Headers[WireHeaders.Target];

    public ReadOnlyMemory<byte> Body => Http.Body;
}
