namespace Cognito.ServiceModel;

/// <summary>A named type of the API with its constraints. The kind tells which of the facets below it has.</summary>
internal sealed class Shape(ShapeKind kind, string name)
{
    public ShapeKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>The value is never printed.</summary>
    public bool IsSensitive { get; set; }

    /// <summary>Exceptions: the fault is the service's, not the caller's.</summary>
    public bool IsServerFault { get; set; }

    /// <summary>Characters, bytes or entries; the value itself for numbers.</summary>
    public Bounds Bounds { get; set; }

    /// <summary>Strings: the regular expression as the service writes it, for the whole value.</summary>
    public string? Pattern { get; set; }

    /// <summary>Enums: the values in the model's order.</summary>
    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>Structures and exceptions.</summary>
    public IReadOnlyList<Member> Members { get; set; } = [];

    /// <summary>Maps.</summary>
    public Shape? Key { get; set; }

    /// <summary>Lists and maps: what an entry holds.</summary>
    public Shape? Element { get; set; }

    public override string ToString() => Name;
}
