using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>The password counts no longer; the user gets the code with which to choose another.</summary>
internal static class AdminResetUserPassword
{
    public static async ValueTask<AdminResetUserPasswordResponse> HandleAsync(
        AdminResetUserPasswordRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var (pool, user) = context.Store.Read(tables =>
        {
            var found = tables.Pool(request.UserPoolId);
            return (found, tables.User(found, request.Username));
        });
        var (to, code) = context.Store.Write(tables => Reset(tables, pool, user, context.Now));
        var notice = new Notice(context, pool, user, to, Purposes.ForgotPassword, code!) { ClientMetadata = request.ClientMetadata };
        await Outbox.SendAsync(notice, cancellationToken);
        return new();
    }

    private static SentCode Reset(Tables tables, UserPoolType pool, User found, DateTimeOffset now)
    {
        var user = tables.User(pool, found.Username);
        if (user.Status is not (UserStatus.CONFIRMED or UserStatus.RESET_REQUIRED))
            throw Errors.CannotBeReset();
        var to = Destinations.OfRecovery(pool, user) ?? throw Errors.NoRecoveryDestination();
        tables.Users.SaveUnindexed(user with { Status = UserStatus.RESET_REQUIRED, ModifiedAt = now });
        return new SentCode(to, Codes.Renew(tables, user, Codes.ForgotPassword, to, Code.ForgotPasswordLifetime, now));
    }
}
