using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class GetUserPoolClientSessionConfiguration
{
    public static GetUserPoolClientSessionConfigurationResponse Handle(
        GetUserPoolClientSessionConfigurationRequest request, OperationContext context)
    {
        var settings = context.Store.Read(tables => SsoSettings.Of(tables, tables.Client(tables.Pool(request.UserPoolId), request.ClientId)));
        return new()
        {
            UserPoolId = request.UserPoolId,
            ClientId = request.ClientId,
            SSOSession = new() { MaxValidityMinutes = settings.MaxValidityMinutes },
        };
    }
}
