using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminEnableUser
{
    public static AdminEnableUserResponse Handle(AdminEnableUserRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var user = tables.User(tables.Pool(request.UserPoolId), request.Username);
            tables.Users.SaveUnindexed(user with { Enabled = true, ModifiedAt = context.Now });
        });
        return new();
    }
}
