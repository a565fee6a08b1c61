using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person who has registered gives the code that was sent.</summary>
internal static class ConfirmSignUp
{
    public static async ValueTask<ConfirmSignUpResponse> HandleAsync(
        ConfirmSignUpRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var app = context.Store.Read(tables => AppClient.Find(tables, request.ClientId));
        SecretHashRule.Check(app, request.SecretHash, request.Username!);
        return await ConfirmAsync(request, context, app, cancellationToken);
    }

    /// <summary>Somebody follows the link in the mail, which knows no client secret.</summary>
    public static async ValueTask ByLinkAsync(ConfirmSignUpRequest request, OperationContext context, CancellationToken cancellationToken) =>
        await ConfirmAsync(request, context, context.Store.Read(tables => AppClient.Find(tables, request.ClientId)), cancellationToken);

    private static async ValueTask<ConfirmSignUpResponse> ConfirmAsync(
        ConfirmSignUpRequest request, OperationContext context, AppClient app, CancellationToken cancellationToken)
    {
        var login = context.Store.Read(tables =>
            Login.Find(tables, context.Service.Seal, app, request.Username!, Errors.UserNotFoundForClient));
        var session = request.Session is null ? null : SignUpSessions.Open(context, app, login, request.Session);

        var user = context.Store.Write(tables => Confirm(tables, app, login, session, request, context.Now)).OrThrow();
        await PostConfirmation.ConfirmSignUpAsync(Occasion.Of(context, app, user, request.ClientMetadata), cancellationToken);
        return new ConfirmSignUpResponse { Session = session is null ? null : SignUpSessions.GoOn(context, app, user) };
    }

    private static Settled<User> Confirm(
        Tables tables, AppClient app, Login login, Session? session, ConfirmSignUpRequest request, DateTimeOffset now)
    {
        var pool = app.Pool;
        if (Limits.Count(tables, pool.Id!, login.Owner, Limited.ConfirmSignUp, now) is { } limit)
            return limit;
        if (session is not null && Sessions.Problem(tables, session, now) is { } problem)
            return problem;
        if (login.User is null || tables.Users.Find(pool.Id!, login.Owner) is not { } user)
            return Errors.CodeMismatch();
        if (user.Status != UserStatus.UNCONFIRMED)
            return Errors.CannotBeConfirmed(user.Status.ToString());
        var match = Codes.Match(tables, pool.Id!, user.Key, Codes.SignUp, request.ConfirmationCode!, now);
        if (match.Refusal is { } mismatch)
            return mismatch;

        var confirmed = Confirmed(user, match.Value!, now);
        if (request.ForceAliasCreation == true)
            Registration.TakeAliases(tables, pool, confirmed, now);
        else if (Registration.AliasConflict(tables, pool, confirmed) is { } conflict)
            return conflict;
        tables.Users.Save(confirmed, UserNames.AliasesOf(pool, confirmed));
        Codes.Forget(tables, user, Codes.SignUp);
        if (session is not null)
            Sessions.Spend(tables, session, now);
        return confirmed;
    }

    /// <summary>The code proves the address it was sent to, if the user still has that address.</summary>
    private static User Confirmed(User user, Code code, DateTimeOffset now)
    {
        var attributes = user.Attributes.ToDictionary(StringComparer.Ordinal);
        if (code.Attribute is { } attribute && attributes.GetValueOrDefault(attribute) == code.AttributeValue)
            attributes[StandardAttributes.VerifiedFlag(attribute)] = "true";
        return user with { Status = UserStatus.CONFIRMED, Attributes = attributes, ModifiedAt = now };
    }
}
