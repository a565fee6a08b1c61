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

    /// <summary>A regular expression that all of the value must match (default: none). Browsers check it too: keep to what JavaScript and .NET have in common.</summary>
    public string? Pattern { get; init; }

    /// <summary>The app's own check: what is wrong with a value, in words for the person, or null when it does (default: none).</summary>
    public Func<string, string?>? Validate { get; init; }

    /// <summary>The values to choose from, which makes it a list (default: none; any value can be typed).</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Whether it is a box to tick: its value is <c>true</c>, or there is none. With <see cref="Required"/> it must be ticked (default: no).</summary>
    public bool IsCheckbox { get; init; }

    /// <summary>
    /// Whether the value is for the pool's pre-sign-up trigger alone (<see cref="AspNetCore.SignUp.SignUpRequest.ValidationData"/>) and not kept as an attribute (default: no).
    /// For what is no attribute of the pool, such as the consent to terms.
    /// </summary>
    public bool IsValidationData { get; init; }
}
