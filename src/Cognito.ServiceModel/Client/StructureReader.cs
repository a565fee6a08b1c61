namespace Cognito.ServiceModel.Client;

/// <summary>The method that reads a structure from JSON. Members it does not know are passed over: the service may be newer.</summary>
internal static class StructureReader
{
    public static string Source(Shape shape) => $$"""
                internal static {{shape.Name}} Read(ref Utf8JsonReader r)
                {
                    if (!JsonRead.Start(ref r)) return null;
                    var x = new {{shape.Name}}();
                    while (JsonRead.Member(ref r))
                    {
                        {{string.Concat(shape.Members.Select(Branch))}}r.Skip();
                    }
                    return x;
                }

        """;

    private static string Branch(Member member) =>
        $"if (JsonRead.Is(ref r, \"{member.Name}\"u8)) x.{ClientNames.Property(member)} = {Value(member.Shape)};\n                else ";

    private static string Value(Shape shape) => shape.Kind switch
    {
        ShapeKind.Structure => $"{shape.Name}.Read(ref r)",
        ShapeKind.Document => "JsonDocumentType.Read(ref r)",
        ShapeKind.List or ShapeKind.Map => $"JsonRead.{shape.Kind}(ref r, {Entry(shape)})",
        ShapeKind.Integer or ShapeKind.Long or ShapeKind.Boolean or ShapeKind.Timestamp or ShapeKind.Blob => $"JsonRead.{shape.Kind}(ref r)",
        _ => "JsonRead.String(ref r)",
    };

    private static string Entry(Shape collection) =>
        ClientNames.Entry(collection) == "string" ? "JsonRead.String" : $"{ClientNames.Entry(collection)}.Read";
}
