using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>A group as CreateGroup makes it.</summary>
internal static class NewGroup
{
    public static GroupType Of(CreateGroupRequest request, DateTimeOffset now) => new()
    {
        UserPoolId = request.UserPoolId,
        GroupName = request.GroupName,
        Description = request.Description,
        RoleArn = request.RoleArn,
        Precedence = request.Precedence,
        CreationDate = now,
        LastModifiedDate = now,
    };
}
