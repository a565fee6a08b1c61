using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class AdminCreateUser
{
    public static async ValueTask<AdminCreateUserResponse> HandleAsync(
        AdminCreateUserRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var pool = context.Store.Read(tables => tables.Pool(request.UserPoolId));
        if (request.TemporaryPassword is not null)
            PasswordRules.Check(pool, request.TemporaryPassword, "temporaryPassword");
        var user = request.MessageAction == "RESEND"
            ? await AgainAsync(request, context, pool, cancellationToken)
            : await CreateAsync(request, context, pool, cancellationToken);
        return new() { User = UserView.Of(user) };
    }

    private static async ValueTask<User> CreateAsync(
        AdminCreateUserRequest request, OperationContext context, UserPoolType pool, CancellationToken cancellationToken)
    {
        var user = InvitedUser.Of(pool, request.Username!, request.UserAttributes, context.Now);
        var password = request.TemporaryPassword ?? (InvitedUser.NeedsNoPassword(pool) ? null : TemporaryPassword.Make(pool));
        user = password is null
            ? user with { Status = UserStatus.CONFIRMED }
            : user with { Password = Passwords.Make(pool, user.Username, password, context.Now) };
        var occasion = new Occasion(context, pool, null, user.Username, null) { ClientMetadata = request.ClientMetadata };
        await PreSignUp.AdminCreateUserAsync(occasion, user, request.ValidationData is null ? null : AttributeRules.Read(request.ValidationData), cancellationToken);
        context.Store.Write(tables => InvitedUser.Save(tables, pool, user, request.ForceAliasCreation == true));
        if (password is not null && request.MessageAction is null)
            await Invitation.SendAsync(context, pool, user, password, request, cancellationToken);
        return user;
    }

    /// <summary>A new temporary password for someone who has not signed in yet.</summary>
    private static async ValueTask<User> AgainAsync(
        AdminCreateUserRequest request, OperationContext context, UserPoolType pool, CancellationToken cancellationToken)
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
        await Invitation.SendAsync(context, pool, user, text, request, cancellationToken);
        return user;
    }
}
