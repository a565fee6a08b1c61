using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Directory;

/// <summary>A group of the pool; its name is a role of its members.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it is for, or null.</param>
/// <param name="Precedence">Which group's IAM role counts for who is in several: the lower, the sooner; null for none.</param>
public sealed record CognitoGroup(string Name, string? Description, int? Precedence)
{
    internal static CognitoGroup Of(GroupType group) => new(group.GroupName, group.Description, group.Precedence);
}
