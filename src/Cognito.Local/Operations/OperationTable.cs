using System.Collections.Frozen;
using Cognito.Local.Model;
using Cognito.Local.Wire;
using Api = Cognito.Local.Model.Operations;

namespace Cognito.Local.Operations;

/// <summary>The operations that this service answers, by the name in <c>X-Amz-Target</c>.</summary>
internal static class OperationTable
{
    public static readonly FrozenDictionary<string, Operation> All = new[]
    {
        // Pools
        Operation.Of<CreateUserPoolRequest, CreateUserPoolResponse>(Api.CreateUserPool, CreateUserPool.Handle),
        Operation.Of<DescribeUserPoolRequest, DescribeUserPoolResponse>(Api.DescribeUserPool, DescribeUserPool.Handle),
        Operation.Of<ListUserPoolsRequest, ListUserPoolsResponse>(Api.ListUserPools, ListUserPools.Handle),
        Operation.Of<UpdateUserPoolRequest, UpdateUserPoolResponse>(Api.UpdateUserPool, UpdateUserPool.Handle),
        Operation.Of<DeleteUserPoolRequest>(Api.DeleteUserPool, DeleteUserPool.Handle),

        // App clients
        Operation.Of<CreateUserPoolClientRequest, CreateUserPoolClientResponse>(Api.CreateUserPoolClient, CreateUserPoolClient.Handle),
        Operation.Of<DescribeUserPoolClientRequest, DescribeUserPoolClientResponse>(Api.DescribeUserPoolClient, DescribeUserPoolClient.Handle),
        Operation.Of<ListUserPoolClientsRequest, ListUserPoolClientsResponse>(Api.ListUserPoolClients, ListUserPoolClients.Handle),
        Operation.Of<UpdateUserPoolClientRequest, UpdateUserPoolClientResponse>(Api.UpdateUserPoolClient, UpdateUserPoolClient.Handle),
        Operation.Of<DeleteUserPoolClientRequest>(Api.DeleteUserPoolClient, DeleteUserPoolClient.Handle),
    }.ToFrozenDictionary(operation => operation.Model.Name, StringComparer.Ordinal);
}
