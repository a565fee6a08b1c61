using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>Makes tokens part by part, as no library would.</summary>
internal static class Forge
{
    public const string Header = """{"kid":"access-key=","alg":"RS256"}""";

    /// <summary>A token of these parts with a true signature over them.</summary>
    public static string Signed(string header, string payload, PoolKey? key = null) => Signed(header, payload, bytes => Rs256(key ?? PoolKey.Access, bytes));

    public static string Signed(string header, string payload, Func<byte[], byte[]> sign) => Signed(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(payload), sign);

    public static string Signed(byte[] header, byte[] payload, Func<byte[], byte[]> sign)
    {
        var signed = Base64Url.EncodeToString(header) + "." + Base64Url.EncodeToString(payload);
        return signed + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)));
    }

    public static byte[] Rs256(PoolKey key, byte[] bytes) => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The payload of a good access token, as JSON.</summary>
    public static string Payload(TestApp app) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Parts(app)[1]));

    /// <summary>The same with a member set, in front and again: the first is what a reader of the first sees.</summary>
    public static string Twice(TestApp app, string member, string value) => $$"""{"{{member}}":"{{value}}",{{Payload(app)[1..]}}""";

    public static string[] Parts(TestApp app) => app.Pool.Mint.Access().Split('.');

    /// <summary>Another spelling of the same bytes: the last character of a signature has four bits that mean nothing.</summary>
    public static string Respelled(string token)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token[..^1] + Alphabet[Alphabet.IndexOf(token[^1], StringComparison.Ordinal) ^ 1];
    }
}
