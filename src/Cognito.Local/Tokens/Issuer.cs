namespace Cognito.Local.Tokens;

/// <summary>The <c>iss</c> of a pool's tokens, below which its documents are found.</summary>
internal static class Issuer
{
    public static string Of(LocalCognitoOptions options, string poolId) => options.BaseAddress is { } address
        ? $"{address.AbsoluteUri.TrimEnd('/')}/{poolId}"
        : $"https://cognito-idp.{Region(poolId)}.amazonaws.com/{poolId}";

    /// <summary>The pool that an issuer names: its last segment.</summary>
    public static string PoolId(string issuer) => issuer[(issuer.LastIndexOf('/') + 1)..];

    private static string Region(string poolId) => poolId[..poolId.LastIndexOf('_')];
}
