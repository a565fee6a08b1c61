using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCognito(builder.Configuration.GetSection("Cognito"));
builder.Services.AddOpenApi(); // client/src/openapi.d.ts is made of it

// In development the pool lives in this process: no AWS account needed. Elsewhere it is the real one.
if (builder.Environment.IsDevelopment())
    builder.Services.AddLocalCognito("pool.json");

var app = builder.Build();

// The single-page app runs under a policy without exceptions: what is not a file of this site does not run.
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    return next(context);
});
app.UseDefaultFiles();
app.UseStaticFiles();
app.UseAuthentication();
app.UseAuthorization();

// Sign-in as JSON: the browser gets a session cookie that no script can read, and never a token.
app.MapCognito("/auth");

// The app's own API, for whoever is signed in.
app.MapGet("/api/hello", [Authorize] (ClaimsPrincipal user) => new Greeting($"Hello, {user.FindFirstValue("name") ?? user.FindFirstValue("email")}"));

if (app.Environment.IsDevelopment())
{
    app.MapOpenApi();
    app.MapLocalCognito("/cognito"); // /cognito/console shows what was sent, codes included
}

app.MapFallbackToFile("index.html");
app.Run();

internal sealed record Greeting(string Text);
