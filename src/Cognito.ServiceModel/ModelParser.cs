namespace Cognito.ServiceModel;

/// <summary>Reads the API from its text; the grammar stands at the head of cognito-idp.api.</summary>
internal static class ModelParser
{
    /// <exception cref="ModelException">The text does not follow the grammar.</exception>
    public static ServiceModel Parse(string text)
    {
        var shapes = new ShapeTable();
        var operations = new List<Declaration>();
        string[]? service = null;
        foreach (var declaration in Declaration.Read(text))
        {
            if (declaration.Keyword == "service")
                service = declaration.Head.Words();
            else if (declaration.Keyword == "operation")
                operations.Add(declaration);
            else if (char.IsLower(declaration.Keyword[0]) && Enum.TryParse<ShapeKind>(declaration.Keyword, ignoreCase: true, out var kind))
                shapes.Declare(kind, declaration);
            else
                throw declaration.Head.Error($"'{declaration.Keyword}' declares nothing");
        }

        shapes.Describe();
        if (service?.Length != 4)
            throw new ModelException(1, "a line 'service NAME VERSION ENDPOINT-PREFIX TARGET-PREFIX' is missing");
        return new ServiceModel(service[0], service[1], service[2], service[3], [.. operations.Select(declaration => Operation(declaration, shapes))], shapes.Shapes);
    }

    private static Operation Operation(Declaration declaration, ShapeTable shapes)
    {
        var line = declaration.Head;
        var signature = line.Word().Split('(', ')');
        if (signature.Length != 3 || signature[2].Length > 0)
            throw line.Error("expected NAME(INPUT)");
        var output = line.Skip("->") ? shapes.Find(line.Word(), line) : null;
        var isSigned = !line.Skip("unsigned");
        line.End();

        Shape[] errors = [];
        Pagination? pagination = null;
        foreach (var detail in declaration.Body)
        {
            if (detail.Skip("errors"))
                errors = [.. detail.Words().Select(error => shapes.Find(error, detail))];
            else if (detail.Skip("pages"))
                pagination = new Pagination(detail.Word(), detail.Word(), detail.Word());
            detail.End();
        }

        return new Operation(signature[0], shapes.Find(signature[1], line), output, isSigned, errors, pagination);
    }
}
