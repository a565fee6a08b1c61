using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class DeleteGroup
{
    public static void Handle(DeleteGroupRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var group = tables.Group(tables.Pool(request.UserPoolId), request.GroupName);
        tables.Groups.Delete(group.UserPoolId!, group.GroupName!);
    });
}
