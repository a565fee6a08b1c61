namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>One of the values that an input has to choose from.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What the person reads.</param>
public sealed record FieldChoice(string Value, string Text);
