using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>A person reads what they can sign in with.</summary>
internal static class GetUserAuthFactors
{
    public static GetUserAuthFactorsResponse Handle(GetUserAuthFactorsRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var (pool, _, user, _) = context.Store.Read(token.Holder);
        return new()
        {
            Username = user.Username,
            UserMFASettingList = MfaView.Settings(user),
            PreferredMfaSetting = user.Mfa.Preferred,
            ConfiguredUserAuthFactors = UserFactors.Of(pool, context.Store.Read(tables => tables.MfaConfigs.Of(pool.Id!)), user),
        };
    }
}
