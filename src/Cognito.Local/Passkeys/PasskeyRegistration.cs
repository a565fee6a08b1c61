using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Identity;

namespace Cognito.Local.Passkeys;

/// <summary>The rules of registering a passkey (behaviour §4).</summary>
internal static class PasskeyRegistration
{
    private const int Most = 20;
    private const string Factor = Protocol.Challenges.WebAuthn.WireName;

    private static readonly string[] Attachments = ["platform", "cross-platform"];
    private static readonly string[] Transports = ["usb", "nfc", "ble", "smart-card", "hybrid", "internal"];

    /// <summary>For whom the pool's users register passkeys; refused when they do not.</summary>
    public static RelyingParty PartyOf(Tables tables, UserPoolType pool)
    {
        if (pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.Contains(Factor) != true)
            throw PasskeyErrors.NotEnabled();
        return RelyingParty.Of(pool, tables.MfaConfigs.Of(pool.Id!)) ?? throw PasskeyErrors.RelyingPartyMissing();
    }

    public static void MustHaveRoom(User user)
    {
        if (user.Passkeys.Count >= Most)
            throw PasskeyErrors.TooMany();
    }

    /// <summary>A registration that has been begun; refused when it is over, or another client's.</summary>
    public static PendingPasskey Pending(Tables tables, User user, UserPoolClientType client, string challenge, DateTimeOffset now)
    {
        if (tables.PendingPasskeys.Find(user.PoolId, user.Key, challenge) is not { } pending || now >= pending.ExpiresAt)
            throw PasskeyErrors.ChallengeNotFound();
        return pending.ClientId == client.ClientId ? pending : throw PasskeyErrors.OtherClient();
    }

    /// <summary>The passkey as it is kept: what the framework found, and what the browser said of it.</summary>
    public static Passkey Accept(UserPasskeyInfo made, RelyingParty party, ReturnedCredential credential, DateTimeOffset now) => new()
    {
        Id = made.CredentialId,
        PublicKey = made.PublicKey,
        RelyingPartyId = party.Id,
        CreatedAt = now,
        SignCount = made.SignCount,
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        Attachment = Attachments.FirstOrDefault(known => known == credential.Attachment),
        Transports = [.. Transports.Intersect(made.Transports ?? [])],
    };

    /// <summary>What is said when a credential was not accepted.</summary>
    public static ServiceException Refusal(Ceremony ceremony, RelyingParty party, ReturnedCredential credential)
    {
        if (ceremony.IsOriginRefused)
            return PasskeyErrors.OriginNotAllowed();
        return credential.Mentions(SHA256.HashData(Encoding.UTF8.GetBytes(party.Id))) ? PasskeyErrors.NotSupported() : PasskeyErrors.OtherRelyingParty();
    }

    /// <summary>Gives the user the passkey, which uses the registration up.</summary>
    public static void Save(Tables tables, UserPoolType pool, User user, Passkey passkey, string challenge, DateTimeOffset now)
    {
        if (!tables.PendingPasskeys.Delete(user.PoolId, user.Key, challenge))
            throw PasskeyErrors.ChallengeNotFound();
        MustHaveRoom(user);
        if (tables.Users.FindByAlias(user.PoolId, UserNames.PasskeyAlias, passkey.IdText) is not null)
            throw PasskeyErrors.Exists();
        var changed = user with { Passkeys = [.. user.Passkeys, passkey], ModifiedAt = now };
        tables.Users.Save(changed, UserNames.AliasesOf(pool, changed));
    }
}
