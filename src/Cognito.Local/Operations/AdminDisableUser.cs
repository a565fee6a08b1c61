using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Operations;

/// <summary>The user stays, but cannot sign in, and the tokens they have are revoked.</summary>
internal static class AdminDisableUser
{
    public static AdminDisableUserResponse Handle(AdminDisableUserRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var user = tables.User(tables.Pool(request.UserPoolId), request.Username);
            Grants.RevokeAll(tables, user with { Enabled = false, ModifiedAt = context.Now }, context.Now);
        });
        return new();
    }
}
