using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Cognito.Local.Tests.Console;

/// <summary>A browser without JavaScript: keeps cookies, follows redirects, sends the forms of pages, and looks at every page for what must hold on all of them.</summary>
internal sealed class ConsoleVisitor(HttpMessageHandler handler) : IDisposable
{
    private const string Policy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    private readonly HttpClient client = new(new CookieContainerHandler { InnerHandler = handler }) { BaseAddress = new("http://localhost") };
    private IHtmlDocument? document;

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last page was, query and all.</summary>
    public string Address { get; private set; } = "";

    public IHtmlDocument Document => document ?? throw new InvalidOperationException("Nothing was opened.");

    public string Heading => Words("h1");

    public string? Notice => Document.QuerySelector("[role=status]")?.TextContent.Trim();

    public string? Problem => Document.QuerySelector("[role=alert]") is { } alert ? Plain(alert.TextContent) : null;

    public string Text => Words("main");

    /// <summary>The rows of the page's table, by their headings.</summary>
    public string[] Rows => [.. Document.QuerySelectorAll("tbody th").Select(cell => Plain(cell.TextContent))];

    public Task<ConsoleVisitor> OpenAsync(string path = "") => SendAsync(new(HttpMethod.Get, path.StartsWith('/') && path.StartsWith(ConsoleSite.Prefix, StringComparison.Ordinal) ? path : ConsoleSite.Root + path));

    public Task<ConsoleVisitor> FollowAsync(string link) =>
        SendAsync(new(HttpMethod.Get, Document.QuerySelectorAll<IHtmlAnchorElement>("a").First(anchor => Plain(anchor.TextContent) == link).GetAttribute("href")));

    /// <summary>Presses a button: sends its form with what it holds, changed as a person would. A value of null is an empty checkbox.</summary>
    public Task<ConsoleVisitor> PressAsync(string button, params (string Name, string? Value)[] values)
    {
        var form = (IHtmlFormElement)Document.QuerySelectorAll("form button").Single(candidate => Plain(candidate.GetAttribute("aria-label") ?? candidate.TextContent) == button).Closest("form")!;
        var held = form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(IsSent).Select(field => (Name: field.GetAttribute("name")!, Value: (string?)ValueOf(field)));
        var sent = held.Where(field => values.All(value => value.Name != field.Name)).Concat(values.Where(value => value.Value is not null))
            .Select(field => KeyValuePair.Create(field.Name, field.Value!));
        if (form.Method == "get")
            return SendAsync(new(HttpMethod.Get, new Uri(client.BaseAddress!, Address).AbsolutePath + "?" + string.Join('&', sent.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))));
        return SendAsync(new(HttpMethod.Post, Address) { Content = new FormUrlEncodedContent(sent) });
    }

    public async Task<ConsoleVisitor> SendAsync(HttpRequestMessage request)
    {
        using var response = await FetchAsync(request);
        document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        CheckHeaders(response);
        CheckMarkup(document);
        return this;
    }

    /// <summary>An answer as it comes, redirects followed.</summary>
    public async Task<HttpResponseMessage> FetchAsync(HttpRequestMessage request)
    {
        var response = await client.SendAsync(request);
        while (response.Headers.Location is { } location)
        {
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            Assert.StartsWith(ConsoleSite.Root, location.ToString(), StringComparison.Ordinal);
            response = await client.GetAsync(location);
        }

        (Status, Address) = (response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery);
        return response;
    }

    public void Dispose() => client.Dispose();

    private static void CheckHeaders(HttpResponseMessage response)
    {
        Assert.Equal(Policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private static void CheckMarkup(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("style, script:not([src]), [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains(page.QuerySelector("h1")!.TextContent, page.Title!, StringComparison.Ordinal);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"));
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]):not([type=checkbox]), textarea"))
            Assert.True(int.Parse(field.GetAttribute("maxlength")!, null) > 0);
        foreach (var form in page.QuerySelectorAll("form[method=post]"))
            Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]"));
    }

    private static bool IsSent(IElement field) => field is not IHtmlInputElement { Type: "checkbox" } box || box.IsChecked;

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" } => "on",
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => field.TextContent,
    };

    private string Words(string selector) => Plain(Document.QuerySelector(selector)?.TextContent ?? "");

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
