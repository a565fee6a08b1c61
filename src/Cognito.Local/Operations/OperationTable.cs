using System.Collections.Frozen;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>The operations that this service answers, by the name in <c>X-Amz-Target</c>.</summary>
internal static class OperationTable
{
    public static readonly FrozenDictionary<string, Operation> All = new List<Operation>
    {
    }.ToFrozenDictionary(operation => operation.Model.Name, StringComparer.Ordinal);
}
