using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>The groups and roles in tokens.</summary>
/// <param name="GroupsToOverride">The names: the claim <c>cognito:groups</c> of both tokens.</param>
/// <param name="IamRolesToOverride">The ARNs of the groups' roles: the ID token's <c>cognito:roles</c>.</param>
/// <param name="PreferredRole">The ID token's <c>cognito:preferred_role</c>; null for none.</param>
public sealed record TokenGroups(IReadOnlyList<string> GroupsToOverride, IReadOnlyList<string> IamRolesToOverride, string? PreferredRole)
{
    internal JsonObject Json() => new()
    {
        ["groupsToOverride"] = TriggerEvent.List(GroupsToOverride),
        ["iamRolesToOverride"] = TriggerEvent.List(IamRolesToOverride),
        ["preferredRole"] = PreferredRole,
    };

    internal static TokenGroups Read(LambdaOutput groups) =>
        new(groups.Texts("groupsToOverride"), groups.Texts("iamRolesToOverride"), groups.Text("preferredRole"));
}
