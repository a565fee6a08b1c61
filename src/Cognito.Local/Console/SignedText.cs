namespace Cognito.Local.Console;

/// <summary>What a token's signature covers, and the signature; null when it is not Base64Url.</summary>
internal sealed record SignedText(string Text, byte[]? Signature);
