using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class DescribeUserPoolClient
{
    public static DescribeUserPoolClientResponse Handle(DescribeUserPoolClientRequest request, OperationContext context) =>
        context.Store.Read(tables => new DescribeUserPoolClientResponse
        {
            UserPoolClient = tables.Client(tables.Pool(request.UserPoolId), request.ClientId),
        });
}
