namespace Cognito.Conventions;

internal static class Rule
{
    /// <summary>Fails with every breach; and when there is nothing to look at, because such a rule could not fail.</summary>
    public static void Holds<T>(IEnumerable<T> subjects, Func<T, IEnumerable<string>> breachesOf)
    {
        var all = subjects.ToArray();
        Assert.NotEmpty(all);
        var breaches = all.SelectMany(breachesOf).ToArray();
        if (breaches.Length > 0)
        {
            Assert.Fail(string.Join('\n', breaches));
        }
    }

    /// <inheritdoc cref="Holds{T}(IEnumerable{T}, Func{T, IEnumerable{string}})"/>
    public static void Holds<T>(IEnumerable<T> subjects, Func<T, string?> breachOf) =>
        Holds(subjects, subject => breachOf(subject) is { } breach ? [breach] : Array.Empty<string>());

    /// <summary>Fails when the two lists do not hold the same names, and says which side lacks what.</summary>
    public static void Same(string leftName, IEnumerable<string> left, string rightName, IEnumerable<string> right)
    {
        var (lefts, rights) = (left.ToArray(), right.ToArray());
        Holds(
            lefts.Union(rights),
            name => !lefts.Contains(name) ? $"{name} is in {rightName} but not in {leftName}"
                : !rights.Contains(name) ? $"{name} is in {leftName} but not in {rightName}"
                : null);
    }
}
