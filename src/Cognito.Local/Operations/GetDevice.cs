using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class GetDevice
{
    public static GetDeviceResponse Handle(GetDeviceRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken ?? throw Errors.AccessTokenMissing());
        return context.Store.Read(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            return new GetDeviceResponse { Device = DeviceView.Of(pool, user, Devices.Named(tables, pool, user, request.DeviceKey)) };
        });
    }
}
