using System.Collections.Frozen;

namespace Cognito.AspNetCore.Tokens;

/// <summary>What a token must be to be accepted.</summary>
/// <param name="Pools">The pools it may come from, by their issuer.</param>
/// <param name="Uses">What it may be for: some of <see cref="Cognito.Protocol.Tokens.TokenUse"/>.</param>
/// <param name="Audiences">For whom an access token may be that is bound to a resource (RFC 8707), other than its own client; null looks at none.</param>
internal sealed record TokenTerms(FrozenDictionary<string, TrustedPool> Pools, FrozenSet<string> Uses, FrozenSet<string>? Audiences);
