using System.Text;
using Cognito.Local.Triggers;

namespace Cognito.Local.Challenges;

/// <summary>Sessions as bytes: compact, for they must fit into 2,048 characters with all that is around them.</summary>
internal static class SessionCodec
{
    public static byte[] Write(Session session)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(session.Id);
        writer.Write(session.PoolId);
        writer.Write(session.ClientId);
        writer.Write(session.Challenge);
        writer.Write(session.Sub ?? "");
        writer.Write(session.Username);
        writer.Write(session.Owner);
        writer.Write(session.ExpiresAt.UtcTicks);
        writer.Write(session.Attempt.Flow);
        writer.Write(session.Attempt.StartedAt.UtcTicks);
        writer.Write7BitEncodedInt(session.Attempt.Passed.Count);
        foreach (var passed in session.Attempt.Passed)
            writer.Write(passed);
        writer.Write(session.Attempt.DeviceKey ?? "");
        writer.Write7BitEncodedInt(session.Attempt.TargetLevel ?? 0);
        writer.Write7BitEncodedInt(session.Attempt.Rounds.Count);
        foreach (var round in session.Attempt.Rounds)
        {
            writer.Write(round.ChallengeName);
            writer.Write(round.ChallengeResult);
            writer.Write(round.ChallengeMetadata ?? "");
        }

        writer.Write7BitEncodedInt(session.State.Count);
        foreach (var (name, value) in session.State)
        {
            writer.Write(name);
            writer.Write7BitEncodedInt(value.Length);
            writer.Write(value);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static Session Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new Session
        {
            Id = reader.ReadString(),
            PoolId = reader.ReadString(),
            ClientId = reader.ReadString(),
            Challenge = reader.ReadString(),
            Sub = ReadOptional(reader),
            Username = reader.ReadString(),
            Owner = reader.ReadString(),
            ExpiresAt = ReadTime(reader),
            Attempt = new Attempt(reader.ReadString(), ReadTime(reader), ReadPassed(reader))
            {
                DeviceKey = ReadOptional(reader),
                TargetLevel = reader.Read7BitEncodedInt() is > 0 and var level ? level : null,
                Rounds = ReadRounds(reader),
            },
            State = ReadState(reader),
        };
    }

    private static DateTimeOffset ReadTime(BinaryReader reader) => new(reader.ReadInt64(), TimeSpan.Zero);

    private static string[] ReadPassed(BinaryReader reader)
    {
        var passed = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < passed.Length; i++)
            passed[i] = reader.ReadString();
        return passed;
    }

    private static AuthChallengeRound[] ReadRounds(BinaryReader reader)
    {
        var rounds = new AuthChallengeRound[reader.Read7BitEncodedInt()];
        for (var i = 0; i < rounds.Length; i++)
            rounds[i] = new AuthChallengeRound(reader.ReadString(), reader.ReadBoolean(), ReadOptional(reader));
        return rounds;
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;

    private static Dictionary<string, byte[]> ReadState(BinaryReader reader)
    {
        var state = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            state.Add(reader.ReadString(), reader.ReadBytes(reader.Read7BitEncodedInt()));
        return state;
    }
}
