using Cognito.Local.Model;

namespace Cognito.Local.Operations;

/// <summary>A person deletes their own account.</summary>
internal static class DeleteUser
{
    public static void Handle(DeleteUserRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables =>
        {
            var user = token.Holder(tables).User;
            tables.Users.Delete(user.PoolId, user.Key);
        });
    }
}
