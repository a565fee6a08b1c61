using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminSetUserSettings
{
    public static AdminSetUserSettingsResponse Handle(AdminSetUserSettingsRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            var user = tables.User(pool, request.Username);
            var mfa = MfaOptions.Apply(pool, tables.MfaConfigs.Of(pool.Id!), user, request.MFAOptions!, isOwn: false);
            tables.Users.SaveUnindexed(user with { Mfa = mfa, ModifiedAt = context.Now });
        });
        return new();
    }
}
