using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What every JSON endpoint does first: no caching; where it changes something, own origin only, and a permit for the caller's address.</summary>
internal sealed class RequestGuard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(context);
        }

        var pool = http.RequestServices.GetRequiredService<UserPool>();
        if (!SameOrigin.Allows(http.Request, pool.Options.AllowedOrigins))
        {
            return Problems.From(Refusals.ForeignOrigin);
        }

        using var permit = http.RequestServices.GetRequiredKeyedService<AddressLimiter>(pool.Scheme).Acquire(http.Connection.RemoteIpAddress);
        if (permit.IsAcquired)
        {
            return await next(context);
        }

        http.Response.Headers.RetryAfter = AddressLimiter.RetryAfterSeconds(permit);
        return Problems.From(Refusals.TooManyRequests);
    }
}
