using System.Buffers.Text;
using System.Text;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Takes a token apart at its dots and stores each part as the bytes it encodes: JSON into one place, everything else into another.</summary>
/// <param name="document">Gets the shape of each token and its JSON parts.</param>
/// <param name="opaque">Gets signatures and ciphertext.</param>
internal sealed class TokenPacker(BinaryWriter document, Stream opaque)
{
    public const int MaxParts = 8;

    public void Write(string token)
    {
        var parts = token.Split('.', MaxParts); // were there more, the last keeps its dots and is stored as text
        document.Write7BitEncodedInt(parts.Length);
        foreach (var part in parts)
        {
            WritePart(part);
        }
    }

    private void WritePart(string part)
    {
        if (Decode(part) is not { } bytes)
        {
            Write(TokenPart.Text, Encoding.UTF8.GetBytes(part));
        }
        else if (bytes is [(byte)'{', ..])
        {
            Write(TokenPart.Json, bytes);
        }
        else
        {
            document.Write((byte)TokenPart.Opaque);
            document.Write7BitEncodedInt(bytes.Length);
            opaque.Write(bytes);
        }
    }

    private void Write(TokenPart kind, byte[] bytes)
    {
        document.Write((byte)kind);
        document.Write7BitEncodedInt(bytes.Length);
        document.Write(bytes);
    }

    /// <summary>The bytes of a base64url text, if they give back exactly that text.</summary>
    private static byte[]? Decode(string part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }
}
