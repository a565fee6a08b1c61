using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>Turns the tracking of sessions on or off. Lowering the number of sessions ends none until the next sign-in.</summary>
internal static class SetUserPoolSessionConfiguration
{
    public static SetUserPoolSessionConfigurationResponse Handle(SetUserPoolSessionConfigurationRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            Plans.CheckNotLite(pool, "User session tracking");
            SessionSettings.Save(tables, pool.Id!, new SessionSettings(request.UserSessionTracking!, request.TokenSession!.MaxPerUser!.Value));
        });
        return new() { UserPoolId = request.UserPoolId, UserSessionTracking = request.UserSessionTracking, TokenSession = request.TokenSession };
    }
}
