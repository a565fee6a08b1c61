using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminDeleteUser
{
    public static void Handle(AdminDeleteUserRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var user = tables.User(tables.Pool(request.UserPoolId), request.Username);
        tables.Users.Delete(user.PoolId, user.Key);
    });
}
