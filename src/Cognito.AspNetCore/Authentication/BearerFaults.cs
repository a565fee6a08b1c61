using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.Authentication;

/// <summary>What is wrong with the settings of bearer tokens.</summary>
internal static class BearerFaults
{
    private const int MaxCachedTokens = 1_000_000;

    public static IEnumerable<string> Of(CognitoOptions options)
    {
        var bearer = options.Bearer;
        return
        [
            .. ClientFaults("Bearer:ClientIds", bearer.ClientIds),
            .. bearer.UserPools.SelectMany((pool, i) => PoolFaults($"Bearer:UserPools:{i}", pool)),
            .. RepeatedIssuers(options),
            .. bearer.Audiences.All(audience => !string.IsNullOrWhiteSpace(audience)) ? []
                : CognitoOptionsValidator.Fault("Bearer:Audiences", "has an empty entry. Write the identifiers of this API, such as https://api.example.com."),
            .. bearer.CachedTokens is >= 0 and <= MaxCachedTokens ? []
                : CognitoOptionsValidator.Fault("Bearer:CachedTokens", $"is {bearer.CachedTokens}. Write how many tokens to remember, 0 to {MaxCachedTokens}."),
            .. bearer.RevocationCheckInterval is { } interval
                ? CognitoOptionsValidator.Range("Bearer:RevocationCheckInterval", interval, TimeSpan.FromSeconds(10), TimeSpan.FromDays(1)) : [],
            .. bearer is { RevocationCheckInterval: not null, CachedTokens: 0 }
                ? CognitoOptionsValidator.Fault("Bearer:CachedTokens", "is 0 although Bearer:RevocationCheckInterval is set: the service would be asked at each request. Write a number of tokens to remember.") : [],
        ];
    }

    private static IEnumerable<string> PoolFaults(string place, CognitoBearerPool pool) =>
    [
        .. UserPoolId.TryParse(pool.UserPoolId, out _) ? []
            : CognitoOptionsValidator.Fault($"{place}:UserPoolId", $"is '{pool.UserPoolId}', which is no user pool id. Write one such as eu-west-1_AbCdEfGhI."),
        .. pool.ClientIds.Count > 0 ? ClientFaults($"{place}:ClientIds", pool.ClientIds)
            : CognitoOptionsValidator.Fault($"{place}:ClientIds", "is missing. Write the app clients of that pool whose tokens are accepted."),
        .. AddressFaults($"{place}:Authority", pool.Authority),
        .. AddressFaults($"{place}:JwksUri", pool.JwksUri),
    ];

    private static string[] ClientFaults(string place, IEnumerable<string> clients) =>
        clients.Any(client => string.IsNullOrEmpty(client) || !CognitoOptionsValidator.IsWord(client, 128))
            ? CognitoOptionsValidator.Fault(place, "has what is no app client id. Ids have letters and digits only, usually 26.")
            : [];

    private static string[] AddressFaults(string place, string? address) => address is null || CognitoOptionsValidator.IsAddress(address)
        ? []
        : CognitoOptionsValidator.Fault(place, $"is '{address}'. Write an https address without a slash at its end; http only for this machine (localhost).");

    /// <summary>Keys and clients are looked up by the issuer, so each may stand there once.</summary>
    private static string[] RepeatedIssuers(CognitoOptions options)
    {
        var own = options.Authority ?? (UserPoolId.TryParse(options.UserPoolId, out var id) ? id.Issuer : null);
        var others = options.Bearer.UserPools.Where(pool => UserPoolId.TryParse(pool.UserPoolId, out _)).Select(pool => pool.Issuer);
        return others.Append(own).OfType<string>().GroupBy(issuer => issuer, StringComparer.Ordinal).Any(group => group.Count() > 1)
            ? CognitoOptionsValidator.Fault("Bearer:UserPools", "names a pool twice, or the app's own. Write all clients of a pool in one place; those of the app's own in Cognito:Bearer:ClientIds.")
            : [];
    }
}
