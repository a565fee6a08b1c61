using Cognito.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCognito(builder.Configuration.GetSection("Cognito"));
builder.Services.AddLocalCognito("pool.json");

// What the library measures and traces, on the console. Take the exporter of your own system in its place.
builder.Services.AddOpenTelemetry()
    .WithMetrics(metrics => metrics
        .AddMeter(CognitoDiagnostics.MeterName)
        .AddConsoleExporter((_, reader) => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 5_000))
    .WithTracing(tracing => tracing
        .AddSource("Microsoft.AspNetCore") // the requests, which all of the library's work is part of
        .AddSource(CognitoDiagnostics.ActivitySourceName)
        .AddConsoleExporter());

// Whether the pool can be reached, and how old its keys are.
builder.Services.AddHealthChecks().AddCognito();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapCognito("/auth");
app.MapHealthChecks("/health");
app.MapGet("/hello", [Authorize] (HttpContext http) => $"Hello, {http.User.FindFirst("email")?.Value}");
app.Run();
