using Cognito.Local.Model;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person ends another of their sessions.</summary>
internal static class RevokeUserSession
{
    public static RevokeUserSessionResponse Handle(RevokeUserSessionRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables =>
        {
            var user = token.Holder(tables).User;
            if (request.SessionId == token.OriginJti)
                throw Errors.CurrentSession();
            TokenSessions.Revoke(tables, user, request.SessionId, context.Now);
        });
        return new();
    }
}
