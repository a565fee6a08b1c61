using System.Globalization;
using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>
/// The four levels of authentication, and the names a pool has for them. Source: "Authentication levels with ACR and AMR claims" of
/// the developer guide.
/// </summary>
internal static class AcrLevels
{
    public const int Highest = 4;

    private const string Prefix = "Level";
    private static readonly int[] Levels = [1, 2, 3, Highest];

    /// <summary>The pool's name of each level, the service's own where the pool has none.</summary>
    public static IReadOnlyDictionary<string, AcrLevelConfigType> Fill(IReadOnlyDictionary<string, AcrLevelConfigType>? asked) =>
        Levels.ToDictionary(Key, level => new AcrLevelConfigType { AcrValue = DefaultName(level) })
            .Concat(asked ?? new Dictionary<string, AcrLevelConfigType>())
            .GroupBy(named => named.Key, named => named.Value)
            .ToDictionary(named => named.Key, named => named.Last());

    /// <exception cref="ServiceException">There is no such level, two levels have one name, or the pool's plan has no names of one's own.</exception>
    public static void Check(UserPoolType pool)
    {
        var names = pool.AcrConfiguration!;
        if (names.Keys.FirstOrDefault(key => !Levels.Select(Key).Contains(key)) is { } unknown)
            throw Errors.InvalidParameter($"AcrConfiguration has no level {unknown}.");
        if (names.Values.DistinctBy(level => level.AcrValue).Count() < Highest)
            throw Errors.InvalidParameter("AcrValue must be unique across all levels of a user pool.");
        if (!Levels.All(level => Name(pool, level) == DefaultName(level)))
            Plans.CheckNotLite(pool, "AcrConfiguration");
    }

    public static string Name(UserPoolType pool, int level) => pool.AcrConfiguration?.GetValueOrDefault(Key(level))?.AcrValue ?? DefaultName(level);

    /// <summary>The levels that a space-separated list of names asks for, in its order; what is no name of the pool's is passed over.</summary>
    public static IReadOnlyList<int> Read(UserPoolType pool, string names) =>
    [
        .. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Levels.FirstOrDefault(level => Name(pool, level) == name))
            .Where(level => level > 0)
            .Distinct(),
    ];

    private static string Key(int level) => Prefix + level.ToString(CultureInfo.InvariantCulture);

    private static string DefaultName(int level) => $"urn:cognito:loa:{level.ToString(CultureInfo.InvariantCulture)}";
}
