namespace Cognito.AspNetCore.Tokens;

/// <summary>
/// Remembers what was found out about sealed texts, tokens and cookies, in a fixed number of places, a few of which a text may take: what comes
/// later pushes out what ends first there. Nobody can choose whom to push out, for the places follow from a hash with a key of this process.
/// </summary>
/// <typeparam name="T">What is remembered.</typeparam>
internal sealed class TextCache<T>
    where T : class
{
    private const int PlacesOfOne = 4;

    // A token ends with its signature, a cookie with its seal: the end tells one from all others, and hashing more would cost more.
    private const int HashedEnd = 64;

    private readonly Entry?[] _entries;

    /// <param name="capacity">How many at most; 0 remembers nothing.</param>
    public TextCache(int capacity) => _entries = new Entry?[(capacity + PlacesOfOne - 1) / PlacesOfOne * PlacesOfOne];

    /// <returns>What was stored for this very text, unless it has ended or was pushed out.</returns>
    public T? Find(ReadOnlySpan<char> text, DateTimeOffset now)
    {
        var hash = HashOf(text);
        foreach (ref var place in Places(hash))
        {
            // Compared only when the keyed hash is equal, which nobody can bring about by guessing: how long it takes tells nothing.
            if (Volatile.Read(in place) is { } entry && entry.Hash == hash && text.SequenceEqual(entry.Text))
            {
                return now < entry.Ends ? entry.Value : null;
            }
        }

        return null;
    }

    public void Store(string text, T value, DateTimeOffset ends)
    {
        var hash = HashOf(text);
        var places = Places(hash);
        if (places.IsEmpty)
        {
            return;
        }

        var chosen = 0;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] is not { } entry || (entry.Hash == hash && entry.Text == text))
            {
                chosen = i;
                break;
            }

            chosen = entry.Ends < places[chosen]!.Ends ? i : chosen;
        }

        // Two at once may take the same place: one is forgotten, and found out again when it comes back.
        Volatile.Write(ref places[chosen], new(hash, text, value, ends));
    }

    private static int HashOf(ReadOnlySpan<char> text) => string.GetHashCode(text[Math.Max(0, text.Length - HashedEnd)..]);

    private Span<Entry?> Places(int hash) => _entries.Length == 0
        ? default
        : _entries.AsSpan((int)((uint)hash % (uint)(_entries.Length / PlacesOfOne)) * PlacesOfOne, PlacesOfOne);

    private sealed class Entry(int hash, string text, T value, DateTimeOffset ends)
    {
        public int Hash => hash;

        public string Text => text;

        public T Value => value;

        public DateTimeOffset Ends => ends;
    }
}
