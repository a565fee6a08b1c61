using System.Buffers.Text;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>A ticket as bytes and back. What binds it to the browser goes with it.</summary>
internal static class SignInTicketCodec
{
    private const byte Version = 5;

    // Whether the service gave a session must not show in the length: it would tell a new account from one that exists.
    private const int PaddedTo = 1920;

    // Three kilobytes of text when sealed.
    private const int MaxBytes = 2200;

    /// <summary>At most three kilobytes when sealed: where all else is very long, the way back goes, and the person ends up at the start page.</summary>
    public static byte[] Write(SignInTicket ticket, ReadOnlySpan<byte> binding)
    {
        var bytes = WriteAll(ticket, binding);
        return bytes.Length > MaxBytes && ticket.ReturnUrl is not null ? WriteAll(ticket with { ReturnUrl = null }, binding) : bytes;
    }

    private static byte[] WriteAll(SignInTicket ticket, ReadOnlySpan<byte> binding)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write((byte)binding.Length);
        writer.Write(binding);
        writer.Write(ticket.ExpiresAt.ToUnixTimeSeconds());
        writer.Write(ticket.Persistent);
        writer.Write(ticket.Continues);
        writer.Write(ticket.RememberDevice);
        writer.Write(ticket.RememberUsername);
        writer.Write(ticket.IsSrpAsked);
        writer.Write((byte)ticket.Methods);
        WriteOptional(writer, ticket.Acr);
        writer.Write(ticket.Username);
        WriteOptional(writer, ticket.ReturnUrl);
        WriteOptional(writer, ticket.UserIdForSrp);
        WriteOptional(writer, ticket.SoftwareTokenSecret);
        WriteSession(writer, ticket.Session);
        WriteChallenge(writer, ticket.Challenge);
        writer.Flush();
        stream.SetLength(Math.Max(stream.Length, PaddedTo));
        return stream.ToArray();
    }

    /// <returns>The ticket and its binding, or null when the bytes are of a version no longer read.</returns>
    /// <exception cref="IOException">The bytes are not what <see cref="Write"/> makes.</exception>
    /// <exception cref="FormatException">The challenge's parameters are not those of this version.</exception>
    public static (SignInTicket Ticket, byte[] Binding)? Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() != Version)
        {
            return null;
        }

        var binding = reader.ReadBytes(reader.ReadByte());
        var ticket = new SignInTicket
        {
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64()),
            Persistent = reader.ReadBoolean(),
            Continues = reader.ReadBoolean(),
            RememberDevice = reader.ReadBoolean(),
            RememberUsername = reader.ReadBoolean(),
            IsSrpAsked = reader.ReadBoolean(),
            Methods = (AuthenticationMethods)reader.ReadByte(),
            Acr = ReadOptional(reader),
            Username = reader.ReadString(),
            ReturnUrl = ReadOptional(reader),
            UserIdForSrp = ReadOptional(reader),
            SoftwareTokenSecret = ReadOptional(reader),
            Session = ReadSession(reader),
            Challenge = ReadChallenge(reader),
        };
        return (ticket, binding);
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    /// <summary>Sessions are base64url in practice: a quarter less as bytes.</summary>
    private static void WriteSession(BinaryWriter writer, string? session)
    {
        var bytes = session is not null && Base64Url.IsValid(session) ? Base64Url.DecodeFromChars(session) : null;
        if (bytes is null || Base64Url.EncodeToString(bytes) != session)
        {
            writer.Write(false);
            WriteOptional(writer, session);
            return;
        }

        writer.Write(true);
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    private static string? ReadSession(BinaryReader reader) => reader.ReadBoolean()
        ? Base64Url.EncodeToString(reader.ReadBytes(reader.Read7BitEncodedInt()))
        : ReadOptional(reader);

    private static void WriteChallenge(BinaryWriter writer, Challenge? challenge)
    {
        var compact = challenge?.Compact();
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        compact?.WriteParameters(parameters);
        var available = compact?.AvailableChallenges ?? [];
        WriteOptional(writer, compact?.Name);
        writer.Write7BitEncodedInt(parameters.Count);
        foreach (var (name, value) in parameters)
        {
            writer.Write(name);
            writer.Write(value);
        }

        writer.Write7BitEncodedInt(available.Count);
        foreach (var name in available)
        {
            writer.Write(name);
        }
    }

    private static Challenge? ReadChallenge(BinaryReader reader)
    {
        var name = ReadOptional(reader);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            parameters[reader.ReadString()] = reader.ReadString();
        }

        var available = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < available.Length; i++)
        {
            available[i] = reader.ReadString();
        }

        return name is null ? null : ChallengeCatalogue.Read(name, parameters, available);
    }
}
