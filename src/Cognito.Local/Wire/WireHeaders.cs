namespace Cognito.Local.Wire;

/// <summary>The headers of an answer (behaviour §8.1, §8.2).</summary>
internal static class WireHeaders
{
    public const string Target = "X-Amz-Target";
    public const string AllowOrigin = "Access-Control-Allow-Origin";

    /// <summary>What browsers may read and send.</summary>
    public const string Exposed = "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date";
    public const string Allowed =
        "Authorization,Content-Type,X-Amz-Content-Sha256,X-Amz-Date,X-Amz-Security-Token,X-Amz-Target,x-amz-user-agent,amz-sdk-invocation-id,amz-sdk-request,cache-control";

    /// <summary>Without a Date: web servers add the true one, and SDKs would take a test's clock for the skew of their own.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(WireResponse response)
    {
        yield return new("x-amzn-RequestId", response.RequestId);
        if (response.ErrorType is not null)
            yield return new("x-amzn-ErrorType", response.ErrorType + ":");
        if (response.ErrorMessage is not null)
            yield return new("x-amzn-ErrorMessage", OneLine(response.ErrorMessage));
        yield return new(AllowOrigin, "*");
        yield return new("Access-Control-Expose-Headers", Exposed);
    }

    /// <summary>A header has room for printable ASCII; the whole text is in the body.</summary>
    private static string OneLine(string text) => string.Create(text.Length, text, static (header, message) =>
    {
        for (var i = 0; i < header.Length; i++)
            header[i] = message[i] is >= ' ' and <= '~' ? message[i] : message[i] < ' ' ? ' ' : '?';
    }).Trim();
}
