using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

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
