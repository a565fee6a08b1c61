using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Operations;

internal static class AdminRevokeUserSession
{
    public static AdminRevokeUserSessionResponse Handle(AdminRevokeUserSessionRequest request, OperationContext context)
    {
        context.Store.Write(tables => TokenSessions.Revoke(
            tables, tables.User(tables.Pool(request.UserPoolId), request.Username), request.SessionId, context.Now));
        return new();
    }
}
