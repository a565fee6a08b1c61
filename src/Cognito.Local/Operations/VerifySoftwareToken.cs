using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Registers the authenticator app that shows the right code. For someone who is signed in, SetUserMFAPreference turns it on.</summary>
internal static class VerifySoftwareToken
{
    public static VerifySoftwareTokenResponse Handle(VerifySoftwareTokenRequest request, OperationContext context)
    {
        if (request.AccessToken is { } token)
        {
            Register(context, token, request);
            return new() { Status = "SUCCESS" };
        }

        var session = request.Session ?? throw Errors.MissingParameter("Session");
        return new() { Status = "SUCCESS", Session = SoftwareTokenSetup.Verify(context, session, request.UserCode!, request.FriendlyDeviceName) };
    }

    private static void Register(OperationContext context, string accessToken, VerifySoftwareTokenRequest request)
    {
        var token = context.Service.AccessTokens.Read(accessToken);
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            SoftwareTokens.CheckEnabled(pool, tables.MfaConfigs.Of(pool.Id!));
            if (tables.PendingSoftwareTokens.Find(user.PoolId, user.Key, "") is not { } pending || pending.ExpiresAt <= context.Now)
                throw Errors.NoSoftwareToken();
            var registered = SoftwareTokens.Register(pending.Secret, request.UserCode!, request.FriendlyDeviceName, context.Now);
            tables.PendingSoftwareTokens.Delete(user.PoolId, user.Key, "");
            tables.Users.SaveUnindexed(user with { SoftwareToken = registered, ModifiedAt = context.Now });
        });
    }
}
