using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminListDevices
{
    public static AdminListDevicesResponse Handle(AdminListDevicesRequest request, OperationContext context)
    {
        var page = context.Page($"{nameof(AdminListDevices)} {request.UserPoolId} {request.Username}", request.PaginationToken, request.Limit,
            (after, limit) => Page(request, context, after, limit), device => device.DeviceKey!);
        return new() { Devices = page.Items, PaginationToken = page.NextToken };
    }

    private static List<DeviceType> Page(AdminListDevicesRequest request, OperationContext context, string after, int limit) =>
        context.Store.Read(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            return Devices.Page(tables, pool, tables.User(pool, request.Username), after, limit);
        });
}
