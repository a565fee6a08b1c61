using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>The older way to turn text messages on and off as a further factor.</summary>
internal static class SetUserSettings
{
    public static SetUserSettingsResponse Handle(SetUserSettingsRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            var mfa = MfaOptions.Apply(pool, tables.MfaConfigs.Of(pool.Id!), user, request.MFAOptions!, isOwn: true);
            tables.Users.SaveUnindexed(user with { Mfa = mfa, ModifiedAt = context.Now });
        });
        return new();
    }
}
