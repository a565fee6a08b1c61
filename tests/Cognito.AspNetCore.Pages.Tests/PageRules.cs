using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Cognito.AspNetCore.Pages.Hosting;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>What holds for each of the pages, whatever it shows. The tests' browser checks it on every page it gets.</summary>
internal static class PageRules
{
    private static readonly IReadOnlyList<string> s_languages = new CognitoPagesOptions().Languages;

    private const string Policy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    public static void Check(Screen screen)
    {
        CheckHeaders(screen.Response);
        CheckNothingInline(screen.Document);
        CheckFrame(screen.Document);
        foreach (var input in screen.Document.QuerySelectorAll<IHtmlInputElement>("input:not([type=hidden]):not([hidden])"))
            CheckInput(screen.Document, input);
        foreach (var form in screen.Document.QuerySelectorAll<IHtmlFormElement>("form"))
            Assert.Single(form.QuerySelectorAll("input[type=hidden][name=__RequestVerificationToken]"));
    }

    public static void CheckHeaders(HttpResponseMessage response)
    {
        Assert.Equal(Policy, Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.True(response.Headers.CacheControl?.NoStore);

        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
    }

    private static void CheckNothingInline(IHtmlDocument document)
    {
        Assert.Empty(document.QuerySelectorAll("style, script:not([src])"));
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute =>
            attribute.Name == "style"
            || attribute.Name.StartsWith("on", StringComparison.Ordinal)
            || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
        Assert.All(document.QuerySelectorAll("script, link, img"), element =>
            Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static void CheckFrame(IHtmlDocument document)
    {
        var language = document.DocumentElement.GetAttribute("lang");
        Assert.Contains(language, s_languages);
        var heading = Assert.Single(document.QuerySelectorAll("h1")).TextContent;
        Assert.Contains(heading, document.Title!, StringComparison.Ordinal);
        if (language == "en")
            Assert.Equal(document.QuerySelector("[role=alert]") is not null, document.Title!.StartsWith("Problem: ", StringComparison.Ordinal));
        Assert.True(document.QuerySelectorAll("[autofocus]").Length <= 1, "More than one element wants the focus.");
        Assert.Single(document.QuerySelectorAll("main"));
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    private static void CheckInput(IHtmlDocument document, IHtmlInputElement input)
    {
        var name = input.Name;
        Assert.False(string.IsNullOrWhiteSpace(Screen.LabelOf(input)), $"{name} has no label.");
        if (input.Type == "checkbox")
            return;

        Assert.True(input.MaxLength is > 0 and <= 2_048, $"{name} takes any length.");
        Assert.True(input.HasAttribute("autocomplete"), $"{name} does not say how to fill it.");
        var error = document.GetElementById(input.Id + "-error");
        Assert.Equal(error is not null, input.GetAttribute("aria-invalid") == "true");
        var descriptions = (input.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(descriptions, id => Assert.NotNull(document.GetElementById(id)));
        if (error is not null)
        {
            Assert.Contains(error.Id, descriptions);
            Assert.NotNull(document.QuerySelector($"[role=alert] a[href='#{input.Id}']"));
        }
    }
}
