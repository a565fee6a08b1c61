using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Wire;

/// <summary>The parts of an HTTP request that a SigV4 signature covers.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Path">As it stood on the wire, percent-encoding included.</param>
/// <param name="Query">As it stood on the wire, without the question mark.</param>
/// <param name="Headers">All of them; the signature names those it covers.</param>
/// <param name="Body">Every byte of it.</param>
internal sealed record SignedRequest(string Method, string Path, string Query, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body);
