using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person who is signed in chooses another password.</summary>
internal static class ChangePassword
{
    public static ChangePasswordResponse Handle(ChangePasswordRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var (pool, _, user, _) = context.Store.Read(token.Holder);
        PasswordRules.Check(pool, request.ProposedPassword!, "proposedPassword");
        if (context.Store.Write(tables => Limits.Count(tables, user.PoolId, user.Key, Limited.ChangePassword, context.Now)) is { } limit)
            throw limit;

        // Who signs in without a password sets a first one.
        if (user.Password is { } current && !Passwords.Verify(current, request.PreviousPassword ?? throw Errors.MissingParameter("PreviousPassword")))
            throw Errors.IncorrectUsernameOrPassword();
        if (Passwords.WasUsed(pool, user.Password, request.ProposedPassword!))
            throw Errors.PasswordUsedBefore();
        var password = Passwords.Make(pool, user.Username, request.ProposedPassword!, context.Now, user.Password);
        context.Store.Write(tables => Set(tables, token.Holder(tables).User, user.Password, password, context.Now));
        return new ChangePasswordResponse();
    }

    private static void Set(Tables tables, User stored, Password? former, Password password, DateTimeOffset now)
    {
        if (stored.Password?.Hash != former?.Hash)
            throw Errors.IncorrectUsernameOrPassword();
        tables.Users.SaveUnindexed(stored with { Password = password, ModifiedAt = now });
    }
}
