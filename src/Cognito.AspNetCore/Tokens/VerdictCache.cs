namespace Cognito.AspNetCore.Tokens;

/// <summary>
/// Remembers verdicts in a fixed number of places, a few of which a token may take: what comes later pushes out what ends first there. Nobody
/// can choose whom to push out, for the places follow from a digest with a secret key.
/// </summary>
/// <typeparam name="T">What is remembered.</typeparam>
internal sealed class VerdictCache<T>
    where T : class
{
    private const int PlacesOfOne = 4;

    private readonly Entry?[] _entries;

    /// <param name="capacity">How many at most; 0 remembers nothing.</param>
    public VerdictCache(int capacity) => _entries = new Entry?[(capacity + PlacesOfOne - 1) / PlacesOfOne * PlacesOfOne];

    /// <returns>What was stored for the token, unless it has ended or was pushed out.</returns>
    public T? Find(in TokenDigest digest, DateTimeOffset now)
    {
        foreach (ref var place in Places(digest))
        {
            if (Volatile.Read(in place) is { } entry && entry.Digest == digest)
            {
                return now < entry.Ends ? entry.Value : null;
            }
        }

        return null;
    }

    public void Store(in TokenDigest digest, T value, DateTimeOffset ends)
    {
        var places = Places(digest);
        if (places.IsEmpty)
        {
            return;
        }

        var chosen = 0;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] is not { } entry || entry.Digest == digest)
            {
                chosen = i;
                break;
            }

            chosen = entry.Ends < places[chosen]!.Ends ? i : chosen;
        }

        // Two at once may take the same place: one is forgotten, and verified again when it comes back.
        Volatile.Write(ref places[chosen], new(digest, value, ends));
    }

    private Span<Entry?> Places(in TokenDigest digest) => _entries.Length == 0
        ? default
        : _entries.AsSpan((int)(digest.First % (uint)(_entries.Length / PlacesOfOne)) * PlacesOfOne, PlacesOfOne);

    private sealed record Entry(TokenDigest Digest, T Value, DateTimeOffset Ends);
}
