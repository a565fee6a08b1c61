using System.Text;

namespace Cognito.ServiceModel.Server;

/// <summary>The names of the errors the API declares.</summary>
internal static class ErrorNamesText
{
    private const string Suffix = "Exception";

    public static string Of(ServiceModel model)
    {
        var errors = model.Shapes.Where(shape => shape.Kind == ShapeKind.Exception).ToList();
        var text = new StringBuilder();
        text.AppendLine("internal static class ErrorNames").AppendLine("{");
        foreach (var error in errors)
            text.AppendLine($"    public const string {Constant(error)} = \"{error.Name}\";");
        text.AppendLine(
            $$"""

                /// <summary>Whether the fault is the service's and not the caller's.</summary>
                public static bool IsServerFault(string name) => name is {{string.Join(" or ", errors.Where(error => error.IsServerFault).Select(Constant))}};
            }
            """);
        return text.ToString();
    }

    public static string Constant(Shape error) =>
        error.Name.EndsWith(Suffix, StringComparison.Ordinal) ? error.Name.Substring(0, error.Name.Length - Suffix.Length) : error.Name;
}
