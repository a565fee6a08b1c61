using System.Net;

namespace Cognito.Local.Wire;

/// <summary>One call of the JSON API as it came in, from a socket or from within the process.</summary>
internal sealed record WireRequest
{
    /// <summary>The value of <c>X-Amz-Target</c>.</summary>
    public required string? Target { get; init; }

    /// <summary>The value of <c>Authorization</c>: a Signature Version 4, or nothing.</summary>
    public required string? Authorization { get; init; }

    /// <summary>All headers, for the signature.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public IPAddress? Address { get; init; }
}
