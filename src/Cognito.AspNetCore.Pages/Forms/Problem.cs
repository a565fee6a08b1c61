namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>Something to mend, in words for the person.</summary>
/// <param name="Field">The name of the input it is about, or null.</param>
/// <param name="Text">A sentence or two, in the person's language.</param>
public sealed record Problem(string? Field, string Text);
