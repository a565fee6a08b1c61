using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person who has registered asks for a new code.</summary>
internal static class ResendConfirmationCode
{
    public static async ValueTask<ResendConfirmationCodeResponse> HandleAsync(
        ResendConfirmationCodeRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var app = context.Store.Read(tables => AppClient.Find(tables, request.ClientId));
        SecretHashRule.Check(app, request.SecretHash, request.Username!);
        var login = context.Store.Read(tables =>
            Login.Find(tables, context.Service.Seal, app, request.Username!, Errors.UserNotFoundForClient));

        var (to, code) = context.Store.Write(tables => Renew(tables, app, login, request, context)).OrThrow();
        if (code is not null)
            await Outbox.SendAsync(Notice.Of(context, app, login.User!, to, Purposes.ResendCode, code, request.ClientMetadata), cancellationToken);
        return new ResendConfirmationCodeResponse { CodeDeliveryDetails = to.Details };
    }

    private static Settled<SentCode> Renew(
        Tables tables, AppClient app, Login login, ResendConfirmationCodeRequest request, OperationContext context)
    {
        if (Limits.Count(tables, app.Pool.Id!, login.Owner, Limited.ResendConfirmationCode, context.Now) is { } limit)
            return limit;
        if (login.User is not { } user)
            return new SentCode(Likeness.Destination(app.Pool, context.Service.Seal, request.Username!), null);
        if (user.Status != UserStatus.UNCONFIRMED)
            return Errors.AlreadyConfirmed();
        if (Destinations.OfSignUp(app.Pool, user.Attributes) is not { } to)
            return Errors.NothingToResend();
        return new SentCode(to, Codes.Renew(tables, user, Codes.SignUp, to, Code.SignUpLifetime, context.Now));
    }
}
