namespace Cognito.ServiceModel.Client;

/// <summary>The method that writes a structure as JSON.</summary>
internal static class StructureWriter
{
    public static string Source(Shape shape, bool isRequest) => $$"""
                internal {{(isRequest ? "override " : "")}}void Write(Utf8JsonWriter w)
                {
                    w.WriteStartObject();
        {{string.Concat(shape.Members.Select(Statement))}}            w.WriteEndObject();
                }


        """;

    private static string Statement(Member member)
    {
        var property = ClientNames.Property(member);
        var arguments = $"w, \"{member.Name}\"u8, {property}";
        var statement = member.Shape.Kind switch
        {
            ShapeKind.Structure => $"if ({property} != null) {{ w.WritePropertyName(\"{member.Name}\"u8); {property}.Write(w); }}",
            ShapeKind.Document => $"JsonDocumentType.Member({arguments});",
            ShapeKind.List or ShapeKind.Map => $"JsonWrite.Member({arguments}, static (w, v) => {Entry(member.Shape)});",
            _ => $"JsonWrite.Member({arguments});",
        };
        return $"            {statement}\n";
    }

    private static string Entry(Shape collection) => ClientNames.Entry(collection) == "string" ? "w.WriteStringValue(v)" : "v.Write(w)";
}
