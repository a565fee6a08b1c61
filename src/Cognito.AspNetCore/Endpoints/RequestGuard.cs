using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What every JSON endpoint does besides its own: no caching; where it changes something, own origin only, and a permit for the caller's address; WWW-Authenticate.</summary>
internal sealed class RequestGuard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var pool = http.RequestServices.GetRequiredService<UserPool>();
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await AnswerAsync(pool, context, next);
        }

        if (!SameOrigin.Allows(http.Request, pool.Options.AllowedOrigins))
        {
            return Problems.From(Refusals.ForeignOrigin);
        }

        using var permit = http.RequestServices.GetRequiredKeyedService<AddressLimiter>(pool.Scheme).Acquire(http.Connection.RemoteIpAddress);
        if (permit.IsAcquired)
        {
            return await AnswerAsync(pool, context, next);
        }

        http.Response.Headers.RetryAfter = AddressLimiter.RetryAfterSeconds(permit);
        return Problems.From(Refusals.TooManyRequests);
    }

    private static async ValueTask<object?> AnswerAsync(UserPool pool, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        await AuthenticateHeader.AddAsync(context.HttpContext, pool, result);
        return result;
    }
}
