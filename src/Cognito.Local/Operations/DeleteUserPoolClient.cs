using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class DeleteUserPoolClient
{
    public static void Handle(DeleteUserPoolClientRequest request, OperationContext context) => context.Store.Write(tables =>
        tables.Clients.Delete(tables.Client(tables.Pool(request.UserPoolId), request.ClientId).ClientId!));
}
