using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class ListUserPoolClients
{
    public static ListUserPoolClientsResponse Handle(ListUserPoolClientsRequest request, OperationContext context)
    {
        var page = context.Page($"{nameof(ListUserPoolClients)} {request.UserPoolId}", request.NextToken, request.MaxResults,
            (after, limit) => context.Store.Read(tables => tables.Clients.Page(tables.Pool(request.UserPoolId).Id!, after, limit)), client => client.ClientId!);
        return new()
        {
            UserPoolClients = [.. page.Items.Select(Describe)],
            NextToken = page.NextToken,
        };
    }

    private static UserPoolClientDescription Describe(UserPoolClientType client) => new()
    {
        ClientId = client.ClientId,
        UserPoolId = client.UserPoolId,
        ClientName = client.ClientName,
    };
}
