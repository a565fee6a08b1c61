namespace Cognito.ServiceModel.Server;

/// <summary>How a member stands in a record: its C# type without the question mark, and the call that reads it.</summary>
internal sealed class PropertyType(string name, string read)
{
    public string Name { get; } = name;

    public string Read { get; } = read;

    public static PropertyType Of(Shape shape) => shape.Kind switch
    {
        ShapeKind.String or ShapeKind.Enum => new("string", "JsonRead.String(ref reader)"),
        ShapeKind.Integer => new("int", "JsonRead.Integer(ref reader)"),
        ShapeKind.Long => new("long", "JsonRead.Long(ref reader)"),
        ShapeKind.Boolean => new("bool", "JsonRead.Boolean(ref reader)"),
        ShapeKind.Timestamp => new("DateTimeOffset", "JsonRead.Timestamp(ref reader)"),
        ShapeKind.Blob => new("byte[]", "JsonRead.Blob(ref reader)"),
        ShapeKind.Document => new("JsonElement", "JsonRead.Document(ref reader)"),
        ShapeKind.Structure => new(shape.Name, $"JsonReadMany.Structure<{shape.Name}>(ref reader, unknown)"),
        ShapeKind.List when IsText(shape.Element!) => new("IReadOnlyList<string>", "JsonReadMany.Strings(ref reader)"),
        ShapeKind.List when shape.Element!.Kind == ShapeKind.Structure =>
            new($"IReadOnlyList<{shape.Element.Name}>", $"JsonReadMany.Structures<{shape.Element.Name}>(ref reader, unknown)"),
        ShapeKind.Map when IsText(shape.Element!) => new("IReadOnlyDictionary<string, string>", "JsonReadMany.StringMap(ref reader)"),
        ShapeKind.Map when shape.Element!.Kind == ShapeKind.Structure =>
            new($"IReadOnlyDictionary<string, {shape.Element.Name}>", $"JsonReadMany.StructureMap<{shape.Element.Name}>(ref reader, unknown)"),
        _ => throw new NotSupportedException($"{shape.Name}: lists and maps hold strings or structures so far; teach JsonReadMany and JsonWrite the rest."),
    };

    private static bool IsText(Shape shape) => shape.Kind is ShapeKind.String or ShapeKind.Enum;
}
