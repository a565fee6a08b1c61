using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>A browser without JavaScript: keeps cookies, follows redirects, sends the forms that a page has.</summary>
internal sealed class Browser : IDisposable
{
    private const int MaxRedirects = 10;
    private readonly HttpClient _client;

    public Browser(TestServer server, string? userAgent = null)
        : this(server.CreateHandler(), new("http://localhost/"))
    {
        if (userAgent is not null)
            _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
    }

    public Browser(HttpMessageHandler handler, Uri address)
    {
        _client = new HttpClient(new CookieContainerHandler { InnerHandler = handler }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    /// <summary>The languages that it asks for, as sent; null asks for none.</summary>
    public string? AcceptLanguage
    {
        set
        {
            _client.DefaultRequestHeaders.Remove("Accept-Language");
            if (value is not null)
                _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", value);
        }
    }

    /// <summary>The statuses since the last time something was opened or sent, redirects included.</summary>
    public List<HttpStatusCode> Statuses { get; } = [];

    /// <summary>The same answers whole.</summary>
    public List<HttpResponseMessage> Answers { get; } = [];

    /// <summary>The cookies of the same answers, as sent.</summary>
    public List<string> SetCookies { get; } = [];

    public Task<Screen> OpenAsync(string url) => FetchAsync(new(HttpMethod.Get, url));

    /// <summary>Sends the page's form, with values in place of what it holds.</summary>
    public Task<Screen> SendAsync(Screen screen, params (string Name, string Value)[] values) => SendAsync(screen, screen.Form, values);

    public Task<Screen> SendAsync(Screen screen, IHtmlFormElement form, params (string Name, string Value)[] values) =>
        FetchAsync(Request(screen, form, values));

    /// <summary>Sends the page's form without waiting for what comes of it: an impatient person does so several times.</summary>
    public Task<HttpResponseMessage> PostAsync(Screen screen, params (string Name, string Value)[] values) =>
        _client.SendAsync(Request(screen, screen.Form, values));

    private static HttpRequestMessage Request(Screen screen, IHtmlFormElement form, (string Name, string Value)[] values)
    {
        var held = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type != "checkbox" && values.All(value => value.Name != input.Name))
            .Select(input => (Name: input.Name!, input.Value));
        var action = form.GetAttribute("action") is { } path ? new Uri(screen.Url, path) : screen.Url;
        var content = held.Concat(values).Select(value => KeyValuePair.Create(value.Name, value.Value)).ToArray();
        foreach (var (name, value) in content)
        {
            SeenSecrets.Note(name, value);
        }

        return new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(content) };
    }

    public async Task<Screen> FetchAsync(HttpRequestMessage request)
    {
        Statuses.Clear();
        Answers.Clear();
        SetCookies.Clear();
        var response = Seen(await _client.SendAsync(request));
        while (response.Headers.Location is { } location)
        {
            Assert.True(Statuses.Count <= MaxRedirects, $"Redirects go round in circles, now to {location}.");
            var next = new Uri(response.RequestMessage!.RequestUri!, location);
            Assert.Equal(_client.BaseAddress!.Authority, next.Authority);
            response = Seen(await _client.GetAsync(next));
        }

        var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var screen = new Screen(response.RequestMessage!.RequestUri!, response, document);
        if (screen.IsOurs)
            PageRules.Check(screen);
        return screen;
    }

    private HttpResponseMessage Seen(HttpResponseMessage response)
    {
        Statuses.Add(response.StatusCode);
        Answers.Add(response);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            SetCookies.AddRange(cookies);
            SeenSecrets.NoteCookies(cookies);
        }

        return response;
    }

    public void Dispose() => _client.Dispose();
}
