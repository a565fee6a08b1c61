using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Cognito.Local.Wire;

/// <summary>The one text that both sides of a SigV4 signature make of the same request.</summary>
internal static partial class CanonicalRequest
{
    public static string Of(SignedRequest request, IReadOnlyList<string> signedHeaders) => string.Join('\n',
    [
        request.Method,
        Path(request.Path),
        Query(request.Query),
        .. signedHeaders.Select(name => $"{name}:{Header(request, name)}"),
        "",
        string.Join(';', signedHeaders),
        Hash(request.Body.Span),
    ]);

    public static string Hash(ReadOnlySpan<byte> data) => Convert.ToHexStringLower(SHA256.HashData(data));

    // Every service but S3 signs the path encoded once more than it stands on the wire.
    private static string Path(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Query(string query) => string.Join('&', query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => $"{Encode(pair[0])}={Encode(pair.ElementAtOrDefault(1) ?? "")}")
        .Order(StringComparer.Ordinal));

    private static string Encode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Header(SignedRequest request, string name) =>
        string.Join(',', request.Headers[name].Select(value => Spaces().Replace(value ?? "", " ").Trim()));

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
