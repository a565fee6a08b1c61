using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminAddUserToGroup
{
    public static void Handle(AdminAddUserToGroupRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        var user = tables.User(pool, request.Username);
        tables.Groups.Add(pool.Id!, tables.Group(pool, request.GroupName).GroupName!, user.Key);
    });
}
