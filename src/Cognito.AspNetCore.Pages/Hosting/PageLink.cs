namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>A link at the foot of the pages.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Url">Where it goes: <c>/privacy</c> or an absolute URL.</param>
public sealed record PageLink(string Text, string Url);
