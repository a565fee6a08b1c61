using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class SetUserPoolClientSessionConfiguration
{
    public static SetUserPoolClientSessionConfigurationResponse Handle(
        SetUserPoolClientSessionConfigurationRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            var client = tables.Client(pool, request.ClientId);
            Plans.CheckNotLite(pool, "User session tracking");
            SessionSettings.CheckTracking(tables, pool.Id!);
            SsoSettings.Save(tables, client, new SsoSettings(request.SSOSession!.MaxValidityMinutes!.Value));
        });
        return new() { UserPoolId = request.UserPoolId, ClientId = request.ClientId, SSOSession = request.SSOSession };
    }
}
