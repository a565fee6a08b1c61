using Cognito.AspNetCore.Pages.Policies;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>One input of a form: how it is shown (<c>Shared/_Field.cshtml</c>) and what is accepted.</summary>
/// <param name="Name">Its name in the form; an attribute's name where it asks for one.</param>
/// <param name="Label">What the person reads above it.</param>
public sealed record Field(string Name, string Label)
{
    /// <summary>The HTML type (default: <c>text</c>).</summary>
    public string Type { get; init; } = "text";

    /// <summary>The HTML autofill token (default: <c>off</c>).</summary>
    public string Autocomplete { get; init; } = "off";

    /// <summary>Which on-screen keyboard to show (default: the type's own).</summary>
    public string? InputMode { get; init; }

    /// <summary>Longest value accepted, in characters (default: 2,048, as the service's attributes).</summary>
    public int MaxLength { get; init; } = 2_048;

    /// <summary>Whether it must be filled in (default: yes).</summary>
    public bool Required { get; init; } = true;

    /// <summary>A short explanation below the label, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>A regular expression that all of the value must match (default: none). Browsers check it too: keep to what JavaScript and .NET have in common.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is wrong with a value, in words for the person, or null (default: nothing is).</summary>
    public Func<string, string?>? Validate { get; init; }

    /// <summary>The values there are to choose from (default: any can be typed).</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>What a new password needs (default: nothing, or nothing that is known).</summary>
    public IReadOnlyList<PasswordRule> Rules { get; init; } = [];

    /// <summary>How many characters a code has, where that is known (default: it is not): with that many the form may be sent by itself.</summary>
    public int? CodeLength { get; init; }

    /// <summary>What it holds when shown; a secret is never shown again.</summary>
    public string? Value { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the page opens with the cursor here.</summary>
    public bool Focus { get; init; }

    /// <summary>The id of its element.</summary>
    public string Id => Name.Replace(':', '-');

    /// <summary>Whether it is ticked or not, its value <c>true</c> or none.</summary>
    public bool IsCheckbox => Type == "checkbox";

    /// <summary>Whether what is typed must not be kept or shown again.</summary>
    public bool IsSecret => Type == "password" || Autocomplete == "one-time-code";
}
