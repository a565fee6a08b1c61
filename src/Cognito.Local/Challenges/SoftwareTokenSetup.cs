using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// The way of a session from MFA_SETUP through AssociateSoftwareToken and VerifySoftwareToken back to MFA_SETUP (behaviour §3.3). It
/// carries the secret until a code of it was given, so that nothing is left behind by who gives up.
/// </summary>
internal static class SoftwareTokenSetup
{
    private const string SecretState = "secret";
    private const string DoneState = "done";

    public static bool IsDone(Session session) => session.State.ContainsKey(DoneState);

    /// <summary>Goes on with a secret that the person has been told.</summary>
    public static string Associate(OperationContext context, string sealedSession, byte[] secret)
    {
        var session = Open(context, sealedSession);
        var client = context.Store.Write(tables =>
        {
            var (_, client) = Proceed(tables, session, context.Now);
            return client;
        });
        return Write(context, session, client, SecretState, secret);
    }

    /// <summary>Registers the app that showed the code.</summary>
    public static string Verify(OperationContext context, string sealedSession, string code, string? friendlyName)
    {
        var session = Open(context, sealedSession);
        if (!session.State.TryGetValue(SecretState, out var secret))
            throw Errors.InvalidSession();
        var client = context.Store.Write(tables =>
        {
            var (user, client) = Proceed(tables, session, context.Now);
            var token = SoftwareTokens.Register(secret, code, friendlyName, context.Now);
            var mfa = user.Mfa.With(MfaKind.SoftwareTokenMfa, on: true);
            tables.Users.SaveUnindexed(user with
            {
                SoftwareToken = token,
                Mfa = mfa with { Preferred = mfa.Preferred ?? SoftwareTokenMfa.WireName },
                ModifiedAt = context.Now,
            });
            return client;
        });
        return Write(context, session, client, DoneState, []);
    }

    /// <summary>
    /// Uses the session up, for the user as they are by now: who has set up a factor since, in another sign-in, is not
    /// given another one by whoever knows the password only.
    /// </summary>
    private static (User User, UserPoolClientType Client) Proceed(Tables tables, Session session, DateTimeOffset now)
    {
        var (pool, client, _) = AppClient.Find(tables, session.PoolId, session.ClientId);
        if (Sessions.Problem(tables, session, now) is { } problem)
            throw problem;
        if (session.Sub is null || tables.Users.FindBySub(session.PoolId, session.Sub) is not { } user || Settlement.IsOutdated(session, user))
            throw Errors.InvalidSession();
        if (SignInGate.AfterProof(pool, user, now) is { } refusal)
            throw refusal;
        var config = tables.MfaConfigs.Of(pool.Id!);
        SoftwareTokens.CheckEnabled(pool, config);
        if (!FurtherFactors.Of(pool, config, user).Setup.Contains(MfaKind.SoftwareTokenMfa))
            throw Errors.InvalidSession();
        Sessions.Spend(tables, session, now);
        return (user, client);
    }

    private static Session Open(OperationContext context, string sealedSession) =>
        Sessions.Read(context.Service.Seal, SessionForm.Session, sealedSession) is { Challenge: MfaSetup.WireName } session && !IsDone(session)
            ? session
            : throw Errors.InvalidSessionProvided();

    private static string Write(OperationContext context, Session session, UserPoolClientType client, string name, byte[] value) =>
        Sessions.Write(context.Service.Seal, SessionForm.Session, session with
        {
            Id = Sessions.NewId(),
            ExpiresAt = Sessions.Expiry(client, context.Now),
            State = new Dictionary<string, byte[]> { [name] = value },
        });
}
