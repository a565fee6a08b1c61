using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person gives the code that was sent, and a new password.</summary>
internal static class ConfirmForgotPassword
{
    public static async ValueTask<ConfirmForgotPasswordResponse> HandleAsync(
        ConfirmForgotPasswordRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var app = context.Store.Read(tables => AppClient.Find(tables, request.ClientId));
        SecretHashRule.Check(app, request.SecretHash, request.Username!);
        PasswordRules.Check(app.Pool, request.Password!);
        var login = context.Store.Read(tables =>
            Login.Find(tables, context.Service.Seal, app, request.Username!, Errors.UserNotFoundForClient));

        // The code first, for free; then the slow work; then the code again, for it must still be there.
        var user = context.Store.Write(tables =>
            Limits.Count(tables, app.Pool.Id!, login.Owner, Limited.ConfirmForgotPassword, context.Now) is { } limit
                ? limit
                : Check(tables, app, login, request, context.Now)).OrThrow();
        if (Passwords.WasUsed(app.Pool, user.Password, request.Password!))
            throw Errors.PasswordUsedBefore();
        var password = Passwords.Make(app.Pool, user.Username, request.Password!, context.Now, user.Password);
        user = context.Store.Write(tables => Set(tables, app, login, request, password, context.Now)).OrThrow();
        await PostConfirmation.ConfirmForgotPasswordAsync(Occasion.Of(context, app, user, request.ClientMetadata), cancellationToken);
        return new ConfirmForgotPasswordResponse();
    }

    private static Settled<User> Check(
        Tables tables, AppClient app, Login login, ConfirmForgotPasswordRequest request, DateTimeOffset now)
    {
        var match = Codes.Match(tables, app.Pool.Id!, login.Owner, Codes.ForgotPassword, request.ConfirmationCode!, now);
        if (match.Refusal is { } mismatch)
            return mismatch;
        return login.User is null || tables.Users.Find(app.Pool.Id!, login.Owner) is not { } user ? Errors.CodeMismatch() : user;
    }

    private static Settled<User> Set(
        Tables tables, AppClient app, Login login, ConfirmForgotPasswordRequest request, Password password, DateTimeOffset now)
    {
        var check = Check(tables, app, login, request, now);
        if (check.Refusal is not null)
            return check;
        var user = check.Value! with { Password = password, Status = UserStatus.CONFIRMED, ModifiedAt = now };
        tables.Users.SaveUnindexed(user);
        Codes.Forget(tables, user, Codes.ForgotPassword);
        tables.LockOuts.DeleteOf(user.PoolId, user.Key);
        return user;
    }
}
