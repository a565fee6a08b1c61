using System.Security.Claims;
using Medallion.Threading;
using Medallion.Threading.Redis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

var builder = WebApplication.CreateBuilder(args);
var redis = await ConnectionMultiplexer.ConnectAsync(builder.Configuration.GetConnectionString("Redis")!);

// What several nodes of an app share: the keys that open cookies and sessions, …
builder.Services.AddDataProtection().SetApplicationName("farm").PersistKeysToStackExchangeRedis(redis, "farm-keys");

// … the sessions themselves, and what was revoked, …
builder.Services.AddStackExchangeRedisCache(options => options.ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(redis));

// … and locks, so that one node at a time refreshes a session.
builder.Services.AddSingleton<IDistributedLockProvider>(new RedisDistributedSynchronizationProvider(redis.GetDatabase()));

builder.Services.AddCognito(builder.Configuration.GetSection("Cognito")).UseServerSideSessions();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapCognito("/auth");
app.MapGet("/me", [Authorize] (ClaimsPrincipal user, HttpContext http) => $"{user.FindFirstValue("email")}, says the node at port {http.Connection.LocalPort}");
app.Run();
