using Cognito.Local.Delivery;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// The way from SignUp through ConfirmSignUp into a sign-in with USER_AUTH (behaviour §2): two sessions that no challenge
/// answers. Clients that do not allow that flow get none.
/// </summary>
internal static class SignUpSessions
{
    private const string SignedUp = "SIGN_UP";
    private const string Confirmed = "CONFIRMED_SIGN_UP";

    public static string? Begin(OperationContext context, AppClient app, User user) =>
        AuthFlows.Of(app.Client).Contains("ALLOW_" + Flows.Choice) ? Write(context, app, user, SignedUp) : null;

    /// <summary>The session that SignUp gave, if it is this user's.</summary>
    public static Session Open(OperationContext context, AppClient app, Login login, string sealedSession)
    {
        var session = Sessions.Read(context.Service.Seal, SessionForm.Session, sealedSession, app.Client, SignedUp);
        return session is not null && session.Sub == login.User?.Sub ? session : throw Errors.InvalidSession();
    }

    /// <summary>The session of a user who has just been confirmed.</summary>
    public static string GoOn(OperationContext context, AppClient app, User user) => Write(context, app, user, Confirmed);

    /// <summary>Signs in who has just been confirmed: the code they gave then is their first factor.</summary>
    public static async ValueTask<SignInAnswer> SignInAsync(FlowCall call, string sealedSession, CancellationToken cancellationToken)
    {
        var (store, app, username) = (call.Context.Store, call.App, call.Given.Optional(ParameterNames.Username));
        var session = Sessions.Read(call.Context.Service.Seal, SessionForm.Session, sealedSession, app.Client, Confirmed);
        SecretHashRule.Check(app, call.Given.SecretHash, username ?? "", session?.Username ?? "");
        var user = session is null ? null : store.Read(tables => tables.Users.FindBySub(app.Pool.Id!, session.Sub!));
        if (user is null || (username is not null && store.Read(tables => UserNames.Find(tables, app.Pool, username))?.Sub != user.Sub))
            throw Errors.InvalidSession();

        var step = await call.BeginAsync(Login.Of(user), cancellationToken);
        var factor = Destinations.OfSignUp(app.Pool, user.Attributes)?.Medium == Destination.Sms ? SmsOtp.WireName : EmailOtp.WireName;
        return await SignIn.FollowAsync(step, new Verdict.Right(stored => stored), session, factor, cancellationToken);
    }

    private static string Write(OperationContext context, AppClient app, User user, string challenge) =>
        Sessions.Write(context.Service.Seal, SessionForm.Session, new Session
        {
            Id = Sessions.NewId(),
            PoolId = user.PoolId,
            ClientId = app.Client.ClientId!,
            Challenge = challenge,
            Sub = user.Sub,
            Username = user.Username,
            Owner = user.Key,
            Attempt = Attempt.Begin(Flows.Choice, context.Now),
            ExpiresAt = Sessions.Expiry(app.Client, context.Now),
        });
}
