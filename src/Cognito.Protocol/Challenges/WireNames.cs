namespace Cognito.Protocol.Challenges;

/// <summary>The members of an enumeration and their names on the wire.</summary>
/// <param name="rows">Each member with its names: the first is written, all are read.</param>
internal sealed class WireNames<T>(params (T Member, string[] Names)[] rows)
    where T : struct, Enum
{
    /// <exception cref="ArgumentOutOfRangeException">The value is no member.</exception>
    public string this[T member] =>
        Array.Find(rows, row => EqualityComparer<T>.Default.Equals(row.Member, member)).Names?[0]
        ?? throw new ArgumentOutOfRangeException(nameof(member), member, null);

    public T? Find(string name) =>
        Array.Find(rows, row => row.Names.Contains(name)) is { Names: not null } row ? row.Member : null;

    /// <summary>A list from the wire: the members that are known, each once and in order, and apart from them the names that are not.</summary>
    public (IReadOnlyList<T> Known, IReadOnlyList<string> Others) Sort(IReadOnlyCollection<string> names) => (
        [.. names.Select(Find).OfType<T>().Distinct()],
        [.. names.Where(name => Find(name) is null && !string.IsNullOrEmpty(name))]);

    /// <summary>The list for the wire again.</summary>
    public string[] Join(IReadOnlyList<T> known, IReadOnlyList<string> others) => [.. known.Select(member => this[member]), .. others];
}
