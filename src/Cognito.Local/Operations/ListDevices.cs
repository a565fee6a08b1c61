using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class ListDevices
{
    public static ListDevicesResponse Handle(ListDevicesRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var (pool, _, user, _) = context.Store.Read(token.Holder);
        var page = context.Page($"{nameof(ListDevices)} {user.Sub}", request.PaginationToken, request.Limit,
            (after, limit) => context.Store.Read(tables => Devices.Page(tables, pool, user, after, limit)),
            device => device.DeviceKey!);
        return new() { Devices = page.Items, PaginationToken = page.NextToken };
    }
}
