using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Which sessions a person has on the server. One change at a time, on all nodes where there are locks; where there are none, a session that a race left out is put back when it is next used.</summary>
internal sealed class SessionIndex([FromKeyedServices] SharedEntries entries, SharedLocks locks, TimeProvider time) : IDisposable
{
    private const string Kind = "u";
    private const byte Version = 1;

    // Of one person; whoever starts more ends the oldest.
    private const int MaxSessions = 200;

    private readonly SemaphoreSlim _inProcess = new(1);

    /// <exception cref="CacheUnavailableException">There is no answer.</exception>
    public async Task<IReadOnlyList<IndexedSession>> ReadAsync(string subject, CancellationToken cancellationToken)
    {
        var place = entries.Place(Kind, subject);
        return await entries.ReadAsync(place, cancellationToken) is { } bytes
            ? [.. Decode(entries.Open(place, bytes)).Where(row => time.GetUtcNow() < row.EndsAt)]
            : [];
    }

    /// <summary>Adds a session unless it is there.</summary>
    /// <returns>Those that are too many now, and no longer in it.</returns>
    /// <exception cref="CacheUnavailableException">It could not be done.</exception>
    public async Task<IReadOnlyList<IndexedSession>> AddAsync(string subject, IndexedSession session, CancellationToken cancellationToken)
    {
        if ((await ReadAsync(subject, cancellationToken)).Contains(session))
        {
            return [];
        }

        IReadOnlyList<IndexedSession> surplus = [];
        await ChangeAsync(subject, rows =>
        {
            var all = rows.Where(row => row.Place != session.Place).Append(session).OrderBy(row => row.StartedAt).ToArray();
            surplus = [.. all.SkipLast(MaxSessions)];
            return all.TakeLast(MaxSessions);
        }, cancellationToken);
        return surplus;
    }

    /// <exception cref="CacheUnavailableException">It could not be done.</exception>
    public Task RemoveAsync(string subject, Func<IndexedSession, bool> which, CancellationToken cancellationToken) =>
        ChangeAsync(subject, rows => rows.Where(row => !which(row)), cancellationToken);

    public void Dispose() => _inProcess.Dispose();

    private async Task ChangeAsync(string subject, Func<IReadOnlyList<IndexedSession>, IEnumerable<IndexedSession>> change, CancellationToken cancellationToken)
    {
        var place = entries.Place(Kind, subject);
        await _inProcess.WaitAsync(cancellationToken);
        try
        {
            await using var held = await locks.AcquireAsync(place, cancellationToken);
            await WriteAsync(place, [.. change(await ReadAsync(subject, cancellationToken))], cancellationToken);
        }
        finally
        {
            _inProcess.Release();
        }
    }

    private Task WriteAsync(string place, IndexedSession[] rows, CancellationToken cancellationToken) => rows.Length == 0
        ? entries.RemoveAsync(place, cancellationToken)
        : entries.WriteAsync(place, Encode(rows), rows.Max(row => row.EndsAt), null, cancellationToken);

    private static byte[] Encode(IndexedSession[] rows)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write7BitEncodedInt(rows.Length);
        foreach (var row in rows)
        {
            writer.Write(row.Id);
            writer.Write(row.Place);
            writer.Write(row.StartedAt.ToUnixTimeMilliseconds());
            writer.Write(row.EndsAt.ToUnixTimeSeconds());
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static IEnumerable<IndexedSession> Decode(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() != Version)
        {
            yield break;
        }

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            yield return new(
                reader.ReadString(), reader.ReadString(), DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()), DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64()));
        }
    }
}
