using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class AdminListUserSessions
{
    public static AdminListUserSessionsResponse Handle(AdminListUserSessionsRequest request, OperationContext context)
    {
        var sessions = context.Store.Read(tables => TokenSessions.List(
            tables, tables.User(tables.Pool(request.UserPoolId), request.Username), context.Now, current: null));
        return request.NextToken is null ? new() { Sessions = sessions } : throw Errors.InvalidPageToken();
    }
}
