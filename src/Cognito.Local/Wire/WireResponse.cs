namespace Cognito.Local.Wire;

/// <summary>The answer to a call of the JSON API.</summary>
internal sealed record WireResponse(int Status, string RequestId, ReadOnlyMemory<byte> Body, string? ErrorType = null, string? ErrorMessage = null)
{
    /// <summary>The media type of both directions.</summary>
    public const string ContentType = "application/x-amz-json-1.1";
}
