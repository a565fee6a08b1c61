namespace Cognito.AspNetCore.Tokens;

/// <summary>Which keys of which pool a token's signature was held against.</summary>
internal sealed record Provenance(TrustedPool Pool, KeySet Keys)
{
    /// <summary>Whether the pool still has the same keys, so that the signature would be found the same.</summary>
    public bool IsCurrent(DateTimeOffset now) => Pool.Keys.Current(now) == Keys;
}
