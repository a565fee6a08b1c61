using System.Text.Json.Nodes;
using Cognito.Local.Model;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tokens;

/// <summary>What groups say in tokens: the lower a group's precedence, the stronger it is; none is the weakest.</summary>
internal static class GroupClaims
{
    public static JsonArray Names(IEnumerable<GroupType> groups) => Array(Strongest(groups).Select(group => group.GroupName!));

    public static JsonArray Roles(IEnumerable<GroupType> groups) => Array(Strongest(groups).Select(group => group.RoleArn).OfType<string>().Distinct());

    /// <summary>As triggers are told of them.</summary>
    public static TokenGroups Of(IReadOnlyList<GroupType> groups) => new(
        [.. Strongest(groups).Select(group => group.GroupName!)],
        [.. Strongest(groups).Select(group => group.RoleArn).OfType<string>().Distinct()],
        PreferredRole(groups));

    /// <summary>The role of the strongest group; null when groups of that strength have different roles.</summary>
    public static string? PreferredRole(IReadOnlyList<GroupType> groups)
    {
        var withRole = groups.Where(group => group.RoleArn is not null).ToList();
        if (withRole.Count == 0)
            return null;
        var strongest = withRole.Min(Strength);
        var roles = withRole.Where(group => Strength(group) == strongest).Select(group => group.RoleArn).Distinct().ToList();
        return roles.Count == 1 ? roles[0] : null;
    }

    private static IEnumerable<GroupType> Strongest(IEnumerable<GroupType> groups) =>
        groups.OrderBy(Strength).ThenBy(group => group.GroupName, StringComparer.Ordinal);

    private static int Strength(GroupType group) => group.Precedence ?? int.MaxValue;

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
