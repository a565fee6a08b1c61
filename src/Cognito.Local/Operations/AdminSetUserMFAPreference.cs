using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminSetUserMFAPreference
{
    public static AdminSetUserMFAPreferenceResponse Handle(AdminSetUserMFAPreferenceRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            var user = tables.User(pool, request.Username);
            var mfa = new MfaPreferences(request.SMSMfaSettings, request.SoftwareTokenMfaSettings, request.EmailMfaSettings, request.WebAuthnMfaSettings)
                .Apply(pool, tables.MfaConfigs.Of(pool.Id!), user, isOwn: false);
            tables.Users.SaveUnindexed(user with { Mfa = mfa, ModifiedAt = context.Now });
        });
        return new();
    }
}
