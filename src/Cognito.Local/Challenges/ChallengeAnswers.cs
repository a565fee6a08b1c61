using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>Takes the answer to a challenge: RespondToAuthChallenge and its twin for administrators.</summary>
internal static class ChallengeAnswers
{
    public static async ValueTask<SignInAnswer> TakeAsync(
        OperationContext context, AppClient app, string challenge, string? sealedSession, AuthParameters given,
        bool isAdmin, IReadOnlyDictionary<string, string>? clientMetadata, CancellationToken cancellationToken)
    {
        var username = given.Username;
        var rule = ChallengeRules.Find(challenge);
        var session = Open(context, app, challenge, rule?.Form, sealedSession, given);
        SecretHashRule.Check(app, given.SecretHash, session?.Username ?? username);
        if (rule is null || session is null)
            throw NoSession(rule?.Form);

        var login = context.Store.Read(tables => LoginOf(tables, app, session, username)) ?? throw NoSession(rule.Form);
        if (context.Store.Read(tables => Settlement.Problem(tables, app.Pool, login, session, context.Now)) is { } problem)
            throw problem;
        var attempt = session.Attempt with { DeviceKey = isAdmin ? null : given.DeviceKey ?? session.Attempt.DeviceKey };
        var step = new Step(context, app, login, attempt, given) { IsAdmin = isAdmin, ClientMetadata = clientMetadata };
        var verdict = await VerifyAsync(rule, step, session, cancellationToken);
        return await SignIn.FollowAsync(step, verdict, session, rule.Name, cancellationToken);
    }

    private static async ValueTask<Verdict> VerifyAsync(IChallengeRule rule, Step step, Session session, CancellationToken cancellationToken)
    {
        try
        {
            return await rule.VerifyAsync(step, session, cancellationToken);
        }
        catch (MissingParameterException missing)
        {
            throw Errors.MissingParameter(missing.Name);
        }
        catch (MalformedParameterException malformed)
        {
            throw Errors.InvalidValue(malformed.Name);
        }
    }

    private static Session? Open(
        OperationContext context, AppClient app, string challenge, SessionForm? form, string? sealedSession, AuthParameters given)
    {
        if (form == SessionForm.SecretBlock)
            return Sessions.Read(context.Service.Seal, form, given.Required(ParameterNames.ClaimSecretBlock), app.Client, challenge);
        if (sealedSession is null)
            throw Errors.MissingParameter("Session");
        return form is null ? null : Sessions.Read(context.Service.Seal, form, sealedSession, app.Client, challenge);
    }

    /// <summary>Who is on the way, if the name given is one of theirs.</summary>
    private static Login? LoginOf(Tables tables, AppClient app, Session session, string username)
    {
        var named = UserNames.Find(tables, app.Pool, username);
        if (session.Sub is null)
            return named is null && UserNames.Key(app.Pool, username) is var key && (" " + key == session.Owner || key == session.Username)
                ? new Login(null, session.Username, session.Owner)
                : null;
        return named?.Sub == session.Sub ? Login.Of(named) : null;
    }

    /// <summary>A secret block that is not ours is part of a wrong proof.</summary>
    private static ServiceException NoSession(SessionForm? form) =>
        form == SessionForm.SecretBlock ? Errors.IncorrectUsernameOrPassword() : Errors.InvalidSession();
}
