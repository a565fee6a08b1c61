using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person asks for a code with which to choose a new password.</summary>
internal static class ForgotPassword
{
    public static async ValueTask<ForgotPasswordResponse> HandleAsync(
        ForgotPasswordRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var app = context.Store.Read(tables => AppClient.Find(tables, request.ClientId));
        SecretHashRule.Check(app, request.SecretHash, request.Username!);
        if (Destinations.OnlyAdministratorsRecover(app.Pool))
            throw Errors.ContactAdministrator();
        var occasion = new Occasion(context, app.Pool, app.Client.ClientId, request.Username!, null) { ClientMetadata = request.ClientMetadata };
        await UserMigration.AtForgotPasswordAsync(occasion, cancellationToken);
        var login = context.Store.Read(tables =>
            Login.Find(tables, context.Service.Seal, app, request.Username!, Errors.UserNotFoundForClient));

        var (to, code) = context.Store.Write(tables => Renew(tables, app, login, request, context)).OrThrow();
        if (code is not null)
            await Outbox.SendAsync(Notice.Of(context, app, login.User!, to, Purposes.ForgotPassword, code, request.ClientMetadata), cancellationToken);
        return new ForgotPasswordResponse { CodeDeliveryDetails = to.Details };
    }

    private static Settled<SentCode> Renew(
        Tables tables, AppClient app, Login login, ForgotPasswordRequest request, OperationContext context)
    {
        var (pool, now) = (app.Pool, context.Now);
        if (Limits.Count(tables, pool.Id!, login.Owner, Limited.ForgotPassword, now) is { } limit)
            return limit;
        if (login.User is { Status: UserStatus.FORCE_CHANGE_PASSWORD or UserStatus.EXTERNAL_PROVIDER })
            return Errors.CannotBeReset();
        var to = login.User is { } known ? Destinations.OfRecovery(pool, known) : null;
        if (login.User is { Enabled: true } user && to is not null)
            return new SentCode(to, Codes.Renew(tables, user, Codes.ForgotPassword, to, Code.ForgotPasswordLifetime, now));
        if (!app.HidesUsers)
            return login.User!.Enabled ? Errors.NoRecoveryDestination() : Errors.UserDisabled();

        Codes.Pretend(tables, pool.Id!, login.Owner, Codes.ForgotPassword, Code.ForgotPasswordLifetime, now);
        return new SentCode(to ?? Likeness.Destination(pool, context.Service.Seal, request.Username!), null);
    }
}
