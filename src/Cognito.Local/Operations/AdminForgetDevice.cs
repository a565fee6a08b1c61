using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminForgetDevice
{
    public static void Handle(AdminForgetDeviceRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        Devices.Forget(tables, pool, tables.User(pool, request.Username), request.DeviceKey);
    });
}
