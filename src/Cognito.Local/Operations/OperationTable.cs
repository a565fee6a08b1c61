using System.Collections.Frozen;
using Cognito.Local.Wire;
using Api = Cognito.Local.Model.Operations;

namespace Cognito.Local.Operations;

/// <summary>The operations that this service answers, by the name in <c>X-Amz-Target</c>.</summary>
internal static class OperationTable
{
    public static readonly FrozenDictionary<string, Operation> All = new[]
    {
        Operation.Of<Model.CreateUserPoolRequest, Model.CreateUserPoolResponse>(Api.CreateUserPool, CreateUserPool.Handle),
    }.ToFrozenDictionary(operation => operation.Model.Name, StringComparer.Ordinal);
}
