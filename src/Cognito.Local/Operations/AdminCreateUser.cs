using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class AdminCreateUser
{
    public static AdminCreateUserResponse Handle(AdminCreateUserRequest request, OperationContext context)
    {
        var pool = context.Store.Read(tables => tables.Pool(request.UserPoolId));
        if (request.TemporaryPassword is not null)
            PasswordRules.Check(pool, request.TemporaryPassword, "temporaryPassword");
        var user = request.MessageAction == "RESEND" ? Again(request, context, pool) : Create(request, context, pool);
        return new() { User = UserView.Of(user) };
    }

    private static User Create(AdminCreateUserRequest request, OperationContext context, UserPoolType pool)
    {
        var user = InvitedUser.Of(pool, request.Username!, request.UserAttributes, context.Now);
        var password = request.TemporaryPassword ?? (InvitedUser.NeedsNoPassword(pool) ? null : TemporaryPassword.Make(pool));
        user = password is null
            ? user with { Status = UserStatus.CONFIRMED }
            : user with { Password = Passwords.Make(pool, user.Username, password, context.Now) };
        context.Store.Write(tables => InvitedUser.Save(tables, pool, user, request.ForceAliasCreation == true));
        if (password is not null && request.MessageAction is null)
            Invitation.Send(context, pool, user, password, request.DesiredDeliveryMediums);
        return user;
    }

    /// <summary>A new temporary password for someone who has not signed in yet.</summary>
    private static User Again(AdminCreateUserRequest request, OperationContext context, UserPoolType pool)
    {
        var user = context.Store.Read(tables => tables.User(pool, request.Username));
        var text = request.TemporaryPassword ?? TemporaryPassword.Make(pool);
        var password = Passwords.Make(pool, user.Username, text, context.Now);
        user = context.Store.Write(tables =>
        {
            var current = tables.User(pool, request.Username);
            if (current.Status != UserStatus.FORCE_CHANGE_PASSWORD)
                throw Errors.CannotResendInvitation();
            var renewed = current with { Password = password, ModifiedAt = context.Now };
            tables.Users.SaveUnindexed(renewed);
            return renewed;
        });
        Invitation.Send(context, pool, user, text, request.DesiredDeliveryMediums);
        return user;
    }
}
