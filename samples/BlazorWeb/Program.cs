using BlazorWeb;
using BlazorWeb.Components;
using Microsoft.AspNetCore.Components.Authorization;

var builder = WebApplication.CreateBuilder(args);

// Sessions are kept on the server, so that a circuit can ask whether its own is still there.
builder.Services.AddDistributedMemoryCache(); // several nodes: AddStackExchangeRedisCache(…)
builder.Services.AddCognito(builder.Configuration.GetSection("Cognito")).UseServerSideSessions();
builder.Services.AddRazorPages().AddCognitoPages(pages => pages.ApplicationName = "BlazorWeb");

// Components: static ones see the request's user, interactive ones that of their circuit, until the session ends.
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
builder.Services.AddSingleton<Board>();

// In development the pool lives in this process: no AWS account needed. Elsewhere it is the real one.
if (builder.Environment.IsDevelopment())
    builder.Services.AddLocalCognito("pool.json");

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorPages();
app.MapCognito("/auth");
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

if (app.Environment.IsDevelopment())
    app.MapLocalCognito("/cognito");

app.Run();
