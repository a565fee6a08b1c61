using System.Text.RegularExpressions;

namespace Cognito.Local.Wire;

/// <summary>What the model demands of a value. The texts are the service's.</summary>
internal sealed class Constraint
{
    private readonly Lazy<Regex?> _regex;

    public Constraint() => _regex = new(() => Pattern is null ? null : JavaPattern.Compile(Pattern));

    /// <summary>Least length, count, or value of a number.</summary>
    public long? Min { get; init; }

    /// <summary>Greatest length, count, or value of a number.</summary>
    public long? Max { get; init; }

    /// <summary>A Java regular expression for the whole value.</summary>
    public string? Pattern { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The value is left out of messages.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Maps: what each key must satisfy.</summary>
    public Constraint? Key { get; init; }

    /// <summary>Lists and maps of strings: what each entry must satisfy.</summary>
    public Constraint? Element { get; init; }

    public IEnumerable<string> BrokenBy(string value)
    {
        if (_regex.Value is { } regex && !JavaPattern.Matches(regex, value))
            yield return MustMatch;
        foreach (var broken in BrokenByLength(value.Length))
            yield return broken;
        if (Values.Count > 0 && !Values.Contains(value))
            yield return MustBeListed;
    }

    public IEnumerable<string> BrokenByLength(int length) => BrokenByAmount(length, "length");

    public IEnumerable<string> BrokenByNumber(long value) => BrokenByAmount(value, "value");

    /// <summary>All that is demanded of a string, as the service lists it for the entries of a list or map.</summary>
    public string Describe()
    {
        List<string> texts = [];
        if (Max is { } max)
            texts.Add(AtMost("length", max));
        if (Min is { } min)
            texts.Add(AtLeast("length", min));
        if (Pattern is not null)
            texts.Add(MustMatch);
        if (Values.Count > 0)
            texts.Add(MustBeListed);
        return $"[{string.Join(", ", texts)}]";
    }

    private string MustMatch => $"Member must satisfy regular expression pattern: {Pattern}";

    private string MustBeListed => $"Member must satisfy enum value set: [{string.Join(", ", Values)}]";

    private IEnumerable<string> BrokenByAmount(long amount, string noun)
    {
        if (amount > Max)
            yield return AtMost(noun, Max.Value);
        if (amount < Min)
            yield return AtLeast(noun, Min.Value);
    }

    private static string AtMost(string noun, long max) => $"Member must have {noun} less than or equal to {max}";

    private static string AtLeast(string noun, long min) => $"Member must have {noun} greater than or equal to {min}";
}
