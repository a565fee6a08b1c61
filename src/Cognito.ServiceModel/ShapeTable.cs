namespace Cognito.ServiceModel;

/// <summary>All shapes by name. They are made first and described after, because they refer to each other in any order.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<Shape, Declaration>> _declared = [];

    public IReadOnlyList<Shape> Shapes => [.. _declared.Select(declared => declared.Key)];

    public void Declare(ShapeKind kind, Declaration declaration)
    {
        var shape = new Shape(kind, declaration.Head.Word());
        if (_shapes.ContainsKey(shape.Name))
            throw declaration.Head.Error($"{shape.Name} is declared twice");
        _shapes.Add(shape.Name, shape);
        _declared.Add(new(shape, declaration));
    }

    public void Describe()
    {
        foreach (var declared in _declared)
            Describe(declared.Key, declared.Value);
    }

    public Shape Find(string name, ModelLine line) =>
        _shapes.TryGetValue(name, out var shape) ? shape : throw line.Error($"{name} is not declared");

    private void Describe(Shape shape, Declaration declaration)
    {
        var line = declaration.Head;
        switch (shape.Kind)
        {
            case ShapeKind.Enum:
                shape.Values = line.Words();
                break;
            case ShapeKind.List:
                line.Expect("of");
                shape.Element = Find(line.Word(), line);
                break;
            case ShapeKind.Map:
                line.Expect("of");
                shape.Key = Find(line.Word(), line);
                line.Expect("to");
                shape.Element = Find(line.Word(), line);
                break;
        }

        shape.Bounds = line.Bounds();
        shape.IsSensitive = line.Skip("sensitive");
        shape.IsServerFault = line.Skip("server");
        if (line.Skip("pattern"))
            shape.Pattern = line.Rest();
        line.End();
        shape.Members = [.. declaration.Body.Select(Member)];
    }

    private Member Member(ModelLine line)
    {
        var member = new Member(line.Word(), Find(line.Word(), line), line.Skip("required"), line.Skip("deprecated"));
        line.End();
        return member;
    }
}
