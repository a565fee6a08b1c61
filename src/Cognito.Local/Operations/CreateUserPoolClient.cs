using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class CreateUserPoolClient
{
    public static CreateUserPoolClientResponse Handle(CreateUserPoolClientRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        var client = NewClient.Of(request, Identifiers.Client(), context.Now);
        ClientRules.Check(pool, client, "creating");
        tables.Clients.Save(client);
        return new CreateUserPoolClientResponse { UserPoolClient = client };
    });
}
