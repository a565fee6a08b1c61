using System.Text;

namespace Cognito.ServiceModel.Server;

/// <summary>The catalogue of operations.</summary>
internal static class OperationsText
{
    public static string Of(ServiceModel model)
    {
        var text = new StringBuilder();
        text.AppendLine(
            $$"""
            internal static class Operations
            {
                /// <summary>What stands before an operation's name in the X-Amz-Target header.</summary>
                public const string TargetPrefix = "{{model.TargetPrefix}}.";

            """);
        foreach (var operation in model.Operations)
        {
            // One string, not a list: all of this runs before the first answer, and a thousand array elements take long to compile.
            var errors = string.Join(" ", operation.Errors.Select(error => error.Name));
            text.AppendLine(
                $"    public static readonly ServiceOperation {operation.Name} = new(\"{operation.Name}\", {(operation.IsSigned ? "true" : "false")}, \"{errors}\", {operation.Input.Name}.Read);");
        }

        text.AppendLine(
            $$"""

                /// <summary>Every operation, in the order of their names.</summary>
                public static IReadOnlyList<ServiceOperation> All { get; } =
                [
                    {{string.Join(",\n        ", model.Operations.Select(operation => operation.Name))}},
                ];
            }
            """);
        return text.ToString();
    }
}
