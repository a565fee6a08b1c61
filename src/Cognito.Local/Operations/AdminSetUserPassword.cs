using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class AdminSetUserPassword
{
    public static AdminSetUserPasswordResponse Handle(AdminSetUserPasswordRequest request, OperationContext context)
    {
        var (pool, user) = context.Store.Read(tables =>
        {
            var found = tables.Pool(request.UserPoolId);
            return (found, tables.User(found, request.Username));
        });
        PasswordRules.Check(pool, request.Password!);
        if (Passwords.WasUsed(pool, user.Password, request.Password!))
            throw Errors.PasswordUsedBefore();

        var password = Passwords.Make(pool, user.Username, request.Password!, context.Now, user.Password);
        context.Store.Write(tables => tables.Users.SaveUnindexed(tables.User(pool, user.Username) with
        {
            Password = password,
            Status = request.Permanent == true ? UserStatus.CONFIRMED : UserStatus.FORCE_CHANGE_PASSWORD,
            ModifiedAt = context.Now,
        }));
        return new();
    }
}
