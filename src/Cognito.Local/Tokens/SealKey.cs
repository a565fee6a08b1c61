namespace Cognito.Local.Tokens;

/// <summary>The key of <see cref="Seal"/>, as it is stored.</summary>
internal sealed record SealKey(byte[] Bytes);
