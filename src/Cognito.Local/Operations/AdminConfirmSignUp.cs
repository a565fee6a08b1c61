using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Confirms without a code; addresses stay unverified.</summary>
internal static class AdminConfirmSignUp
{
    public static AdminConfirmSignUpResponse Handle(AdminConfirmSignUpRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var user = tables.User(tables.Pool(request.UserPoolId), request.Username);
            if (user.Status != UserStatus.UNCONFIRMED)
                throw Errors.CannotBeConfirmed(user.Status.ToString());
            tables.Users.SaveUnindexed(user with { Status = UserStatus.CONFIRMED, ModifiedAt = context.Now });
        });
        return new();
    }
}
