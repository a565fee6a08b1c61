using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Cognito.ServiceModel.Server;

/// <summary>What the model demands of the shapes that callers send, one field a shape.</summary>
internal static class ConstraintsText
{
    public static string Of(HashSet<Shape> inputs)
    {
        var text = new StringBuilder();
        text.AppendLine("internal static class Constraints").AppendLine("{");

        // Fields are initialised in the order of the text: what lists and maps hold comes first.
        foreach (var shape in inputs.Where(Demands).OrderBy(shape => shape.Element is not null).ThenBy(shape => shape.Name, StringComparer.Ordinal))
            text.AppendLine($"    public static readonly Constraint {shape.Name} = new() {{ {string.Join(", ", Facets(shape))} }};");
        return text.AppendLine("}").ToString();
    }

    /// <summary>Whether there is anything to check: in the value, or inside of it.</summary>
    public static bool Demands(Shape shape) => shape.Kind switch
    {
        ShapeKind.Structure => true,
        ShapeKind.List or ShapeKind.Map => HasBounds(shape) || Demands(shape.Element!) || (shape.Key is not null && Demands(shape.Key)),
        _ => HasBounds(shape) || shape.Pattern is not null || shape.Values.Count > 0,
    };

    private static bool HasBounds(Shape shape) => shape.Bounds.Min is not null || shape.Bounds.Max is not null;

    private static IEnumerable<string> Facets(Shape shape)
    {
        if (shape.Bounds.Min is { } min)
            yield return $"Min = {min}";
        if (shape.Bounds.Max is { } max)
            yield return $"Max = {max}";
        if (shape.Pattern is not null)
            yield return $"Pattern = {Quoted(shape.Pattern)}";
        if (shape.Values.Count > 0)
            yield return $"Values = [{string.Join(", ", shape.Values.Select(Quoted))}]";
        if (shape.IsSensitive)
            yield return "IsSensitive = true";
        if (shape.Key is not null && Demands(shape.Key))
            yield return $"Key = {shape.Key.Name}";
        if (shape.Element is { Kind: not ShapeKind.Structure } element && Demands(element))
            yield return $"Element = {element.Name}";
    }

    private static string Quoted(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
