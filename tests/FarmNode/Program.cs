using FarmNode;
using Medallion.Threading;
using Medallion.Threading.Redis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

// One node of an app: data-protection keys, sessions and locks are in Redis, where the other nodes have them too.
// Settings: Redis, Node, and the section Cognito. Its clock can be moved, to let tokens expire.
var builder = WebApplication.CreateBuilder(args);
var redis = await ConnectionMultiplexer.ConnectAsync(builder.Configuration["Redis"]!);
var clock = new MovableClock();

builder.Services.AddSingleton<TimeProvider>(clock);
builder.Services.AddDataProtection().SetApplicationName("farm").PersistKeysToStackExchangeRedis(redis, "farm-keys");
builder.Services.AddStackExchangeRedisCache(options => options.ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(redis));
builder.Services.AddSingleton<IDistributedLockProvider>(new RedisDistributedSynchronizationProvider(redis.GetDatabase()));
builder.Services.AddCognito(builder.Configuration.GetSection("Cognito"));

var app = builder.Build();
var node = app.Configuration["Node"];
app.Use((context, next) =>
{
    context.Response.Headers["X-Node"] = node;
    return next(context);
});
app.UseAuthentication();
app.UseAuthorization();
app.MapCognito("/auth");
app.MapGet("/me", [Authorize] (HttpContext context) => context.User.FindFirst("email")?.Value);
app.MapPost("/clock", (double minutes) => clock.Advance(TimeSpan.FromMinutes(minutes)));
app.Run();
