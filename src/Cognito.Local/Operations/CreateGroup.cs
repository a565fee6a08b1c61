using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class CreateGroup
{
    public static CreateGroupResponse Handle(CreateGroupRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        if (tables.Groups.Find(pool.Id!, request.GroupName!) is not null)
            throw Errors.GroupExists();
        var group = NewGroup.Of(request, context.Now);
        tables.Groups.Save(group);
        return new CreateGroupResponse { Group = group };
    });
}
