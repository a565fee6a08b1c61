using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Operations;

internal static class AdminUserGlobalSignOut
{
    public static AdminUserGlobalSignOutResponse Handle(AdminUserGlobalSignOutRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
            Grants.RevokeAll(tables, tables.User(tables.Pool(request.UserPoolId), request.Username), context.Now));
        return new();
    }
}
