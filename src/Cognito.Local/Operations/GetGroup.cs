using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class GetGroup
{
    public static GetGroupResponse Handle(GetGroupRequest request, OperationContext context) =>
        context.Store.Read(tables => new GetGroupResponse { Group = tables.Group(tables.Pool(request.UserPoolId), request.GroupName) });
}
