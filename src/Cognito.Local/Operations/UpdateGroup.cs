using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>Changes what the request names and leaves the rest.</summary>
internal static class UpdateGroup
{
    public static UpdateGroupResponse Handle(UpdateGroupRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var old = tables.Group(tables.Pool(request.UserPoolId), request.GroupName);
        var group = old with
        {
            Description = request.Description ?? old.Description,
            RoleArn = request.RoleArn ?? old.RoleArn,
            Precedence = request.Precedence ?? old.Precedence,
            LastModifiedDate = context.Now,
        };
        tables.Groups.Save(group);
        return new UpdateGroupResponse { Group = group };
    });
}
