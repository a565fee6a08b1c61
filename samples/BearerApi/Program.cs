using System.Security.Claims;
using BearerApi;
using Microsoft.AspNetCore.Authorization;

var builder = WebApplication.CreateBuilder(args);

// Whose access tokens are taken: those of the pool and the app clients that appsettings.json names.
builder.Services.AddCognito(builder.Configuration.GetSection("Cognito"));

// What they may do. Programs have scopes; people have groups, and reached a level when they signed in.
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("take orders", policy => policy.RequireScope("orders/write"))
    .AddPolicy("cancel orders", policy => policy.RequireCognitoGroup("managers").RequireAcr("urn:cognito:loa:2"));

// In development the pool lives in this process: no AWS account needed. Elsewhere it is the real one.
if (builder.Environment.IsDevelopment())
    builder.Services.AddLocalCognito("pool.json");

builder.Services.AddSingleton<Orders>();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

if (app.Environment.IsDevelopment())
    app.MapLocalCognito("/cognito");

app.MapGet("/me", [Authorize] (ClaimsPrincipal user) => user.Claims.Select(claim => $"{claim.Type}: {claim.Value}"));

var orders = app.MapGroup("/orders").RequireAuthorization();
orders.MapGet("/", (Orders all) => all.All);
orders.MapPost("/", (NewOrder order, Orders all) => all.Take(order.Item)).RequireAuthorization("take orders");
orders.MapDelete("/{id:int}", IResult (int id, Orders all) => all.Cancel(id) ? Results.NoContent() : Results.NotFound()).RequireAuthorization("cancel orders");

app.Run();

internal sealed record NewOrder(string Item);
