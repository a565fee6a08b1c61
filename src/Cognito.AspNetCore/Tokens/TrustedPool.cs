using System.Collections.Frozen;

namespace Cognito.AspNetCore.Tokens;

/// <summary>A pool whose tokens are accepted, when they were issued to one of these app clients.</summary>
internal sealed record TrustedPool(string Issuer, FrozenSet<string> ClientIds, SigningKeys Keys);
