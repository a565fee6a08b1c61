namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>An attribute of the user that a page asks for.</summary>
/// <param name="Name">The attribute's name in the pool, such as <c>given_name</c> or <c>custom:plan</c>.</param>
public sealed record AttributeField(string Name)
{
    /// <summary>What the person reads above the input (default: from the resources for standard attributes, else the name).</summary>
    public string? Label { get; init; }

    /// <summary>A short explanation below the label (default: from the resources, or none).</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it must be filled in (default: yes).</summary>
    public bool Required { get; init; } = true;

    /// <summary>Longest value, in characters (default: 2,048; at most that).</summary>
    public int MaxLength { get; init; } = 2_048;
}
