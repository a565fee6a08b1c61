using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>A person says whether one of their devices is to be remembered.</summary>
internal static class UpdateDeviceStatus
{
    public static UpdateDeviceStatusResponse Handle(UpdateDeviceStatusRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            Devices.Remember(tables, pool, user, request.DeviceKey, request.DeviceRememberedStatus, context.Now);
        });
        return new();
    }
}
