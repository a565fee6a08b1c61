using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Pages;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks;

/// <summary>How long the server takes for a page beyond what it waits for the service: of a page that asks, and of a form that signs in.</summary>
internal static partial class Pages
{
    private const double Milliseconds = 5;
    private const int WarmUp = 100;
    private const int Runs = 300;
    private const string Password = "Correct-Horse-9";
    private const string Person = "anna";

    public static async Task RunAsync(Report report)
    {
        using var cognito = new LocalCognito();
        var pool = cognito.CreatePool();
        pool.AddUser(new LocalUser(Person, Password));
        var times = new List<(string Method, double Server, double Service)>();
        await using var app = await StartAsync(cognito, pool, times);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };

        for (var i = 0; i < WarmUp + Runs; i++)
        {
            if (i == WarmUp)
                times.Clear();
            await SignInAsync(client);
        }

        foreach (var method in new[] { "GET", "POST" })
        {
            var measured = times.Where(time => time.Method == method).ToArray();
            report.Value($"{method} /sign-in, the service's answers", Median(measured.Select(time => time.Service)), "ms");
            report.BudgetAtMost($"{method} /sign-in, beyond the service's answers", Median(measured.Select(time => time.Server - time.Service)), Milliseconds, "ms");
        }
    }

    private static async Task<WebApplication> StartAsync(LocalCognito cognito, LocalUserPool pool, List<(string Method, double Server, double Service)> times)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Whose Razor pages are found; and cookies need no TLS on this machine.
            ApplicationName = typeof(CognitoPageModel).Assembly.GetName().Name,
            EnvironmentName = "Development",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(cognito);
        builder.Services.AddLocalCognito();
        builder.Services.AddCognito(options =>
        {
            (options.UserPoolId, options.ClientId) = (pool.Id, pool.ClientId);
            options.RateLimit.Requests = 0;
        });
        builder.Services.AddRazorPages().AddCognitoPages(pages => pages.SignInName = SignInName.Username);

        var app = builder.Build();
        var service = 0.0;
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CognitoDiagnostics.MeterName && instrument.Name == "cognito.service.call.duration")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => service += seconds * 1_000);
        listener.Start();
        app.Lifetime.ApplicationStopped.Register(listener.Dispose);

        // One request at a time: what the service takes between here and there belongs to it.
        app.Use(async (context, next) =>
        {
            service = 0;
            var start = Stopwatch.GetTimestamp();
            await next();
            times.Add((context.Request.Method, Stopwatch.GetElapsedTime(start).TotalMilliseconds, service));
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        await app.StartAsync();
        return app;
    }

    /// <exception cref="InvalidOperationException">The form did not sign in.</exception>
    private static async Task SignInAsync(HttpClient client)
    {
        using var page = await client.GetAsync("/sign-in");
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var form = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("username", Person), new("password", Password), new("__RequestVerificationToken", token)]),
            Headers = { { "Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]) } },
        };
        using var answer = await client.SendAsync(form);
        if (answer.Headers.Location?.OriginalString != "/")
            throw new InvalidOperationException($"The form was answered with {(int)answer.StatusCode} {answer.Headers.Location}.");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
