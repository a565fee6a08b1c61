using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminGetUserAuthFactors
{
    public static AdminGetUserAuthFactorsResponse Handle(AdminGetUserAuthFactorsRequest request, OperationContext context)
    {
        var (pool, mfa, user) = context.Store.Read(tables =>
        {
            var found = tables.Pool(request.UserPoolId);
            return (found, tables.MfaConfigs.Of(found.Id!), tables.User(found, request.Username));
        });
        return new()
        {
            Username = user.Username,
            UserMFASettingList = MfaView.Settings(user),
            PreferredMfaSetting = user.Mfa.Preferred,
            ConfiguredUserAuthFactors = UserFactors.Of(pool, mfa, user),
        };
    }
}
