namespace Cognito.Local.Tokens;

/// <summary>
/// Keys for pools in memory, made once a process: the first pool of every service takes the first pair, and so on.
/// A test suite with hundreds of short-lived services would otherwise spend most of its time on prime numbers.
/// Pools in a file have keys that no one else ever had.
/// </summary>
internal static class KeyStock
{
    private static readonly Lock Gate = new();
    private static readonly List<Lazy<KeyPair>> Pairs = [];

    public static KeyPair Take(int place)
    {
        Lazy<KeyPair> pair;
        lock (Gate)
        {
            while (Pairs.Count <= place)
                Pairs.Add(new Lazy<KeyPair>(KeyPair.Make));
            pair = Pairs[place];
        }

        return pair.Value;
    }
}
