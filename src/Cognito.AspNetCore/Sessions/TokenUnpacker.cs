using System.Buffers.Text;
using System.Text;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Puts together again what <see cref="TokenPacker"/> took apart.</summary>
/// <param name="document">The shapes and JSON parts.</param>
/// <param name="opaque">Signatures and ciphertext, in order.</param>
internal sealed class TokenUnpacker(BinaryReader document, ReadOnlyMemory<byte> opaque)
{
    private ReadOnlyMemory<byte> _opaque = opaque;

    /// <exception cref="InvalidDataException">Not what the packer makes.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public string Read()
    {
        var count = document.Read7BitEncodedInt();
        if (count is < 1 or > TokenPacker.MaxParts)
        {
            throw new InvalidDataException("Not a token.");
        }

        var parts = new string[count];
        for (var i = 0; i < count; i++)
        {
            parts[i] = ReadPart();
        }

        return string.Join('.', parts);
    }

    private string ReadPart()
    {
        var kind = (TokenPart)document.ReadByte();
        var length = document.Read7BitEncodedInt();
        return kind switch
        {
            TokenPart.Text => Encoding.UTF8.GetString(ReadDocument(length)),
            TokenPart.Json => Base64Url.EncodeToString(ReadDocument(length)),
            TokenPart.Opaque => Base64Url.EncodeToString(ReadOpaque(length)),
            _ => throw new InvalidDataException("Not a token part."),
        };
    }

    private byte[] ReadDocument(int length)
    {
        var bytes = document.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    private ReadOnlySpan<byte> ReadOpaque(int length)
    {
        if (length < 0 || length > _opaque.Length)
        {
            throw new EndOfStreamException();
        }

        var bytes = _opaque[..length];
        _opaque = _opaque[length..];
        return bytes.Span;
    }
}
