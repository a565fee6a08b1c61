using Cognito.Local.Challenges;
using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person registers.</summary>
internal static class SignUp
{
    public static async ValueTask<SignUpResponse> HandleAsync(
        SignUpRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var app = context.Store.Read(tables => AppClient.Find(tables, request.ClientId));
        SecretHashRule.Check(app, request.SecretHash, request.Username!);
        if (app.Pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly == true)
            throw Errors.SignUpNotPermitted();

        var user = NewUser(request, app, context.Now);
        var occasion = new Occasion(context, app.Pool, app.Client.ClientId, user.Username, null) { ClientMetadata = request.ClientMetadata };
        user = await PreSignUp.SignUpAsync(occasion, user, Validation(request), cancellationToken);
        var isConfirmed = user.Status == UserStatus.CONFIRMED;
        var to = isConfirmed ? null : Destinations.OfSignUp(app.Pool, user.Attributes);
        var code = context.Store.Write(tables =>
        {
            if (Registration.Conflict(tables, app.Pool, user) is { } conflict)
                throw conflict;
            if (Registration.AliasConflict(tables, app.Pool, user) is { } taken)
                throw taken;
            tables.Users.Save(user, UserNames.AliasesOf(app.Pool, user));
            return to is null ? null : Codes.Renew(tables, user, Codes.SignUp, to, Code.SignUpLifetime, context.Now);
        });
        if (to is not null)
            await Outbox.SendAsync(Notice.Of(context, app, user, to, Purposes.SignUp, code!, request.ClientMetadata), cancellationToken);
        if (isConfirmed)
            await PostConfirmation.ConfirmSignUpAsync(occasion with { User = user }, cancellationToken);

        return new SignUpResponse
        {
            UserConfirmed = isConfirmed,
            UserSub = user.Sub,
            CodeDeliveryDetails = to?.Details,
            Session = SignUpSessions.Begin(context, app, user),
        };
    }

    private static Dictionary<string, string>? Validation(SignUpRequest request) =>
        request.ValidationData is null ? null : AttributeRules.Read(request.ValidationData);

    private static User NewUser(SignUpRequest request, AppClient app, DateTimeOffset now)
    {
        var given = AttributeRules.Read(request.UserAttributes);
        var name = Registration.Name(app.Pool, request.Username!, given);
        if (given.ContainsKey("preferred_username") && app.Pool.AliasAttributes?.Contains("preferred_username") == true)
            throw Errors.AliasBeforeConfirmation("preferred_username");
        var attributes = AttributeRules.ForNewUser(app.Pool, app.Client, given);
        if (request.Password is null && !PasswordRules.AreOptional(app.Pool))
            throw Errors.Constraint("password", "Member must not be null");
        if (request.Password is not null)
            PasswordRules.Check(app.Pool, request.Password);
        return new User
        {
            PoolId = app.Pool.Id!,
            Username = name.Username,
            Key = name.Key,
            Sub = name.Sub,
            Status = UserStatus.UNCONFIRMED,
            CreatedAt = now,
            ModifiedAt = now,
            Attributes = attributes,
            Password = request.Password is null ? null : Passwords.Make(app.Pool, name.Username, request.Password, now),
        };
    }
}
