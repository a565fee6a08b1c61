using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class GetUserPoolSessionConfiguration
{
    public static GetUserPoolSessionConfigurationResponse Handle(GetUserPoolSessionConfigurationRequest request, OperationContext context)
    {
        var settings = context.Store.Read(tables => SessionSettings.Of(tables, tables.Pool(request.UserPoolId).Id!));
        return new()
        {
            UserPoolId = request.UserPoolId,
            UserSessionTracking = settings.Tracking,
            TokenSession = new() { MaxPerUser = settings.MaxPerUser },
        };
    }
}
