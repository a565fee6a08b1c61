using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class DeleteUserPoolClient
{
    public static void Handle(DeleteUserPoolClientRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var client = tables.Client(tables.Pool(request.UserPoolId), request.ClientId);
        tables.Clients.Delete(client.ClientId!);
        ClientSecrets.Delete(tables, client);
        SsoSettings.Delete(tables, client);
    });
}
