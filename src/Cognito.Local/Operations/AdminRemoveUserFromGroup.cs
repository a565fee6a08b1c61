using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>Whoever is not in the group stays out of it: no error.</summary>
internal static class AdminRemoveUserFromGroup
{
    public static void Handle(AdminRemoveUserFromGroupRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        var user = tables.User(pool, request.Username);
        tables.Groups.Remove(pool.Id!, tables.Group(pool, request.GroupName).GroupName!, user.Key);
    });
}
