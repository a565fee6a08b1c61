using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>A page as a person sees it.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Response">The answer it came with.</param>
/// <param name="Document">Its markup.</param>
internal sealed record Screen(Uri Url, HttpResponseMessage Response, IHtmlDocument Document)
{
    public string Path => Url.AbsolutePath;

    /// <summary>Whether it is one of the pages, not one of the app's own.</summary>
    public bool IsOurs => Document.Body?.ClassName == "cg";

    public string Heading => Text("h1");

    public string? Message => Document.QuerySelector("[role=status]")?.TextContent.Trim();

    public string[] Problems => [.. Document.QuerySelectorAll("[role=alert] li").Select(item => item.TextContent.Trim())];

    /// <summary>The only form, or the first.</summary>
    public IHtmlFormElement Form => Document.QuerySelector<IHtmlFormElement>("main form")
        ?? throw new InvalidOperationException($"{Url} has no form: {Text("main")}");

    public IHtmlInputElement Input(string name) => Document.QuerySelector<IHtmlInputElement>($"input[name='{name}']")
        ?? throw new InvalidOperationException($"{Url} has no input {name}: {Text("main")}");

    public string Link(string text) => Document.QuerySelectorAll<IHtmlAnchorElement>("a")
        .Single(link => link.TextContent.Trim() == text).GetAttribute("href")!;

    /// <summary>What stands beside an input, or null.</summary>
    public static string? LabelOf(IHtmlInputElement input) =>
        (input.Closest("label") ?? input.Owner!.QuerySelectorAll("label").SingleOrDefault(label => label.GetAttribute("for") == input.Id))?.TextContent.Trim();

    public string Text(string selector) => Words(Document.QuerySelector(selector)?.TextContent ?? "");

    /// <summary>As a person reads it: every run of white space is one space.</summary>
    public static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
