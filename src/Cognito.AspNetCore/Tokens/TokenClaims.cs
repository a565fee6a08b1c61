using System.Collections.Frozen;
using Cognito.Protocol.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>What can be said of a token by reading it.</summary>
/// <remarks>
/// There is no leeway for clocks: tokens of a user pool have no <c>nbf</c>, and <c>iat</c> is not looked at, so one that was just issued is good
/// even where this server's clock is slow. It is good up to, and not including, the second in <c>exp</c>.
/// </remarks>
internal static class TokenClaims
{
    private const string CriticalHeader = "crit";
    private const string NotBefore = "nbf";

    /// <summary>For metrics: the use that the token claims, if it is one there is.</summary>
    public static string UseOf(JsonWebToken? jwt) =>
        jwt is not null && Text(jwt, ClaimNames.TokenUse) is TokenUse.Access or TokenUse.Id ? Text(jwt, ClaimNames.TokenUse)! : "unknown";

    /// <summary>Why it is not accepted, whoever signed it; null when all depends on the signature.</summary>
    /// <returns>One of <see cref="TokenFault"/>.</returns>
    public static string? FaultOf(JsonWebToken jwt, TokenTerms terms, DateTimeOffset now)
    {
        var pool = terms.Pools.GetValueOrDefault(Text(jwt, ClaimNames.Issuer) ?? "");
        var client = Client(jwt) ?? "";
        return jwt switch
        {
            { Alg: not SecurityAlgorithms.RsaSha256 } => TokenFault.Algorithm,
            _ when jwt.TryGetHeaderValue<object>(CriticalHeader, out _) => TokenFault.CriticalHeader, // RFC 7515 §4.1.11
            { Kid: null or "" } => TokenFault.UnknownKey,
            _ when pool is null => TokenFault.Issuer,
            _ when !terms.Uses.Contains(Text(jwt, ClaimNames.TokenUse) ?? "") => TokenFault.Use,
            _ when !pool.ClientIds.Contains(client) => TokenFault.Client,
            _ when terms.Audiences is { } audiences && !IsForUs(jwt, client, audiences) => TokenFault.Audience,
            _ when string.IsNullOrEmpty(Text(jwt, ClaimNames.Subject)) => TokenFault.Subject,
            _ when !(now < Time(jwt, ClaimNames.Expires)) => TokenFault.Expired,
            _ when jwt.TryGetPayloadValue<object>(NotBefore, out _) && !(now >= Time(jwt, NotBefore)) => TokenFault.NotYetValid,
            _ => null,
        };
    }

    /// <summary>The app client: <c>aud</c> of an ID token, <c>client_id</c> of an access token.</summary>
    private static string? Client(JsonWebToken jwt) => Text(jwt, ClaimNames.TokenUse) == TokenUse.Id
        ? jwt.Audiences.Count() == 1 ? jwt.Audiences.First() : null
        : Text(jwt, ClaimNames.ClientId);

    /// <summary>Most have no audience; one that is bound to a resource, or has what a trigger put there, must be meant for us or for its own client.</summary>
    private static bool IsForUs(JsonWebToken jwt, string client, FrozenSet<string> audiences) =>
        jwt.Audiences.All(audience => audience == client || audiences.Contains(audience));

    private static DateTimeOffset? Time(JsonWebToken jwt, string claim) =>
        jwt.TryGetPayloadValue<long>(claim, out var seconds) && seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string? Text(JsonWebToken jwt, string claim) =>
        jwt.TryGetPayloadValue<string>(claim, out var value) ? value : null;
}
