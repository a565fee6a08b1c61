namespace Cognito.Protocol;

/// <summary>Base32 (RFC 4648, section 6) as authenticator apps write their secrets: without padding.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerCharacter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + BitsPerCharacter - 1) / BitsPerCharacter];
        int bits = 0, pending = 0, next = 0;
        foreach (var octet in bytes)
        {
            pending = (pending << 8 | octet) & 0xFFF;
            for (bits += 8; bits >= BitsPerCharacter; bits -= BitsPerCharacter)
                text[next++] = Alphabet[pending >> (bits - BitsPerCharacter) & 0x1F];
        }

        if (bits > 0)
            text[next] = Alphabet[pending << (BitsPerCharacter - bits) & 0x1F];
        return new string(text);
    }

    /// <summary>The bytes again. Lower case and padding are fine, for people type and paste these.</summary>
    /// <exception cref="FormatException">A character is none of the alphabet, or the length is none that bytes have.</exception>
    public static byte[] Decode(string text)
    {
        var characters = text.AsSpan().TrimEnd('=');
        var bytes = new byte[characters.Length * BitsPerCharacter / 8];
        int bits = 0, pending = 0, next = 0;
        foreach (var character in characters)
        {
            pending = (pending << BitsPerCharacter | Value(character)) & 0xFFF;
            bits += BitsPerCharacter;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[next++] = (byte)(pending >> bits);
            }
        }

        // What is left over must be less than a character, and zero: else two texts would mean the same bytes.
        return bits < BitsPerCharacter && (pending & (1 << bits) - 1) == 0 ? bytes : throw Malformed();
    }

    private static int Value(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a',
        >= '2' and <= '7' => character - '2' + 26,
        _ => throw Malformed(),
    };

    private static FormatException Malformed() => new("The text is not base32.");
}
