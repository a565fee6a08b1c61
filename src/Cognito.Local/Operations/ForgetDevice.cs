using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class ForgetDevice
{
    public static void Handle(ForgetDeviceRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken ?? throw Errors.AccessTokenMissing());
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            Devices.Forget(tables, pool, user, request.DeviceKey);
        });
    }
}
