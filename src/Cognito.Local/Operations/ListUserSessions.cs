using Cognito.Local.Model;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Where a person is signed in.</summary>
internal static class ListUserSessions
{
    public static ListUserSessionsResponse Handle(ListUserSessionsRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var sessions = context.Store.Read(tables => TokenSessions.List(tables, token.Holder(tables).User, context.Now, token.OriginJti));

        // All that a user may have fit on one page, so no token was ever given.
        return request.NextToken is null ? new() { Sessions = sessions } : throw Errors.InvalidPageToken();
    }
}
