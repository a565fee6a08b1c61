using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminGetDevice
{
    public static AdminGetDeviceResponse Handle(AdminGetDeviceRequest request, OperationContext context) => context.Store.Read(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        var user = tables.User(pool, request.Username);
        return new AdminGetDeviceResponse { Device = DeviceView.Of(pool, user, Devices.Named(tables, pool, user, request.DeviceKey)) };
    });
}
