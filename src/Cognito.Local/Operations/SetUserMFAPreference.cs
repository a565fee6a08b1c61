using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>A person turns further factors on and off, and says which comes first.</summary>
internal static class SetUserMFAPreference
{
    public static SetUserMFAPreferenceResponse Handle(SetUserMFAPreferenceRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            var mfa = new MfaPreferences(request.SMSMfaSettings, request.SoftwareTokenMfaSettings, request.EmailMfaSettings, request.WebAuthnMfaSettings)
                .Apply(pool, tables.MfaConfigs.Of(pool.Id!), user, isOwn: true);
            tables.Users.SaveUnindexed(user with { Mfa = mfa, ModifiedAt = context.Now });
        });
        return new();
    }
}
