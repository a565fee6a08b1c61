using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Passkeys;

/// <summary>For whom a pool's passkeys are made (behaviour §4.1).</summary>
/// <param name="Id">A domain: passkeys work at it and below it.</param>
/// <param name="UserVerification">Whether devices have to verify the person: <c>required</c> or <c>preferred</c>.</param>
internal sealed record RelyingParty(string Id, string UserVerification)
{
    /// <summary>The one that is configured or else the pool's domain; null when there is neither.</summary>
    public static RelyingParty? Of(UserPoolType pool, GetUserPoolMfaConfigResponse mfa)
    {
        var config = mfa.WebAuthnConfiguration;
        var id = config?.RelyingPartyId ?? pool.CustomDomain ?? PrefixDomain(pool);
        return id is null ? null : new RelyingParty(id, config?.UserVerification ?? "preferred");
    }

    /// <summary>The user's passkeys that were made for it.</summary>
    public IReadOnlyList<Passkey> PasskeysOf(User user) => [.. user.Passkeys.Where(passkey => passkey.RelyingPartyId == Id)];

    /// <summary>Whether a page from there may use its passkeys: by HTTPS, or by HTTP on this machine.</summary>
    public bool Allows(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
            return false;
        var isBelow = uri.Host == Id || uri.Host.EndsWith("." + Id, StringComparison.Ordinal);
        return isBelow && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.Host == "localhost"));
    }

    private static string? PrefixDomain(UserPoolType pool) =>
        pool.Domain is null ? null : $"{pool.Domain}.auth.{Identifiers.Region(pool.Id!)}.amazoncognito.com";
}
