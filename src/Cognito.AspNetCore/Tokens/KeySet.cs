using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>The keys of a pool's document that may sign tokens, by id: RSA of at least 2048 bits, for RS256 signatures, public.</summary>
internal sealed class KeySet
{
    private const int LeastBits = 2048;

    private readonly FrozenDictionary<string, JsonWebKey> _keys;

    private KeySet(FrozenDictionary<string, JsonWebKey> keys) => _keys = keys;

    public int Count => _keys.Count;

    /// <exception cref="ArgumentException">The text is no such document.</exception>
    /// <exception cref="FormatException">It has no key that can be used.</exception>
    public static KeySet Parse(string json)
    {
        var keys = new JsonWebKeySet(json).Keys
            .Where(IsUsable)
            .DistinctBy(key => key.KeyId)
            .ToFrozenDictionary(key => key.KeyId, StringComparer.Ordinal);
        return keys.Count > 0 ? new(keys) : throw new FormatException("The document holds no RSA signing key of at least 2048 bits.");
    }

    public SecurityKey? Find(string keyId) => _keys.GetValueOrDefault(keyId);

    public bool HasSameKeysAs(KeySet other) =>
        other.Count == Count && _keys.All(pair => other._keys.TryGetValue(pair.Key, out var key) && (key.N, key.E) == (pair.Value.N, pair.Value.E));

    private static bool IsUsable(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA
        && key.Use is null or "" or JsonWebKeyUseNames.Sig
        && key.Alg is null or "" or SecurityAlgorithms.RsaSha256
        && key is { KeyId.Length: > 0, KeySize: >= LeastBits, HasPrivateKey: false };
}
