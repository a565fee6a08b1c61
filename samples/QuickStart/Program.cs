using Microsoft.AspNetCore.Authorization;

var builder = WebApplication.CreateBuilder(args);

// Sessions, bearer tokens and sign-in with the user pool that appsettings.json names.
builder.Services.AddCognito(builder.Configuration.GetSection("Cognito"));

// The pages: /sign-in, /sign-up, /password/forgot, …
builder.Services.AddRazorPages().AddCognitoPages(pages =>
{
    pages.ApplicationName = "QuickStart";
    pages.LogoUrl = "~/logo.svg";
    pages.SignUpAttributes.Add(new("name"));
});

// In development the pool lives in this process: no AWS account needed. Elsewhere it is the real one.
if (builder.Environment.IsDevelopment())
    builder.Services.AddLocalCognito("pool.json");

// What the JSON endpoints take and answer, at /openapi/v1.json: for a typed client.
builder.Services.AddOpenApi();

var app = builder.Build();
app.UseStaticFiles();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();

// The same as JSON, for single-page and mobile apps: POST /auth/sign-in, GET /auth/session, …
app.MapCognito("/auth");
app.MapGet("/api/hello", [Authorize] (HttpContext http) => new Greeting(http.User.Identity!.Name!));

if (app.Environment.IsDevelopment())
{
    app.MapOpenApi();
    app.MapLocalCognito("/cognito");
    app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"""

                Open {address} and sign in as
                  ada@example.com   Analytical-1843   is in the group admins
                  new@example.com   Temporary-1815    has to choose a password first
                or create an account: the code is at {address}/messages, the pool itself at {address}/cognito/console
                (These people live in pool.json, in the memory of this process, and nowhere else.)

                """);
        }
    });
}

app.Run();

internal sealed record Greeting(string Hello);
