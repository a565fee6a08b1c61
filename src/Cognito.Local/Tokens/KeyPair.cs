using Cognito.Local.Storage;

namespace Cognito.Local.Tokens;

/// <summary>New keys for a pool, not yet stored: one for ID tokens, one for access tokens.</summary>
internal sealed record KeyPair(KeyTable.Row Id, KeyTable.Row Access)
{
    public static KeyPair Make() => new(SigningKey.Make(SigningKey.ForId), SigningKey.Make(SigningKey.ForAccess));
}
