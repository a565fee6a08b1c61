using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminUpdateDeviceStatus
{
    public static AdminUpdateDeviceStatusResponse Handle(AdminUpdateDeviceStatusRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            var user = tables.User(pool, request.Username);
            Devices.Remember(tables, pool, user, request.DeviceKey, request.DeviceRememberedStatus, context.Now);
        });
        return new();
    }
}
