using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Challenges;

/// <summary>Which flows an app client allows (behaviour §2). The names without <c>ALLOW_</c> are of an older time and have rules of their own.</summary>
internal static class FlowRules
{
    private const string LegacyCustomOnly = "CUSTOM_AUTH_FLOW_ONLY";

    /// <summary>What is said when the client does not allow the flow; null when it does.</summary>
    public static ServiceException? Refusal(UserPoolClientType client, string flow, bool isAdmin)
    {
        var allowed = AuthFlows.Of(client);
        var isLegacy = allowed.Any(AuthFlows.IsLegacy);
        if (isLegacy ? AllowsOfOld(allowed, flow) : Allows(allowed, flow))
            return IsRefresh(flow) && Rotation.IsOn(client) ? Errors.FlowNotEnabled(flow) : null;
        if (isLegacy && allowed.Contains(LegacyCustomOnly))
            return Errors.OnlyCustomAuth();
        if (isAdmin)
            return Errors.AdminFlowNotEnabled();
        return flow == Flows.Password ? Errors.PasswordFlowNotEnabled() : Errors.FlowNotEnabled(flow);
    }

    private static bool Allows(IReadOnlyList<string> allowed, string flow) => allowed.Contains(flow switch
    {
        Flows.AdminNoSrp => "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        Flows.Refresh => "ALLOW_REFRESH_TOKEN_AUTH",
        _ => "ALLOW_" + flow,
    });

    private static bool AllowsOfOld(IReadOnlyList<string> allowed, string flow) => flow switch
    {
        Flows.Srp => !allowed.Contains(LegacyCustomOnly),
        Flows.Password => allowed.Contains(Flows.Password),
        Flows.AdminPassword or Flows.AdminNoSrp => allowed.Contains(Flows.AdminNoSrp),
        Flows.Choice => false,
        _ => true,
    };

    private static bool IsRefresh(string flow) => flow is Flows.Refresh or Flows.RefreshAuth;
}
