using Cognito.Local.Model;
using Cognito.Local.Tokens;

namespace Cognito.Local.Operations;

/// <summary>A person signs out everywhere.</summary>
internal static class GlobalSignOut
{
    public static GlobalSignOutResponse Handle(GlobalSignOutRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables => Grants.RevokeAll(tables, token.Holder(tables).User, context.Now));
        return new GlobalSignOutResponse();
    }
}
