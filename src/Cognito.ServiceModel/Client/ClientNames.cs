namespace Cognito.ServiceModel.Client;

/// <summary>How the model's names and types appear in C#.</summary>
internal static class ClientNames
{
    public static string Property(Member member) => char.ToUpperInvariant(member.Name[0]) + member.Name.Substring(1);

    /// <summary>A value such as phone_number becomes Phone_number; what no identifier can hold separates words.</summary>
    public static string Constant(string value) =>
        string.Concat(value.Split(' ', '-', '.', ':', '/').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));

    public static string Type(Shape shape) => shape.Kind switch
    {
        ShapeKind.Structure or ShapeKind.Enum => shape.Name,
        ShapeKind.Integer => "int?",
        ShapeKind.Long => "long?",
        ShapeKind.Boolean => "bool?",
        ShapeKind.Timestamp => "DateTime?",
        ShapeKind.Blob => "MemoryStream",
        ShapeKind.Document => "Document",
        ShapeKind.List => $"List<{Entry(shape)}>",
        ShapeKind.Map => $"Dictionary<string, {Entry(shape)}>",
        _ => "string",
    };

    /// <summary>Only strings and structures stand in lists and maps, and an enumeration there is a plain string.</summary>
    public static string Entry(Shape collection) => collection.Element!.Kind switch
    {
        ShapeKind.Structure => collection.Element.Name,
        ShapeKind.String or ShapeKind.Enum => "string",
        var kind => throw new NotSupportedException($"{collection} holds {kind} values, for which the client has no rule yet."),
    };

    public static bool IsCollection(Shape shape) => shape.Kind is ShapeKind.List or ShapeKind.Map;

    /// <summary>The page that documents an operation or a structure.</summary>
    public static string Page(string name) =>
        $"https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_{name}.html";
}
