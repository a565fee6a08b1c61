using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /sign-out.</summary>
internal static class SignOutEndpoint
{
    internal sealed record Body(bool Everywhere = false);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-out", HandleAsync)
        .WithSummary("Signs out here, or everywhere.")
        .WithDescription("Revokes the refresh token and deletes the session cookie; with an access token instead of a session, everywhere only. Signing out when nobody is signed in is no error.")
        .WithMetadata(
            EndpointExample.Request("here", new Body()),
            EndpointExample.Request("everywhere", new Body(Everywhere: true)),
            FlowExamples.SignedOut);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, JsonBody<Body> body, RequestScheme scheme, UserSessionFlow sessions, CancellationToken cancellationToken)
    {
        if (body.Value is not { } value)
        {
            return body.Fault!;
        }

        // Without a session, nothing here would hide that the service has refused: it is told.
        if (value.Everywhere && ApiRequest.HasBearerToken(context.Request))
        {
            return await sessions.RevokeAllAsync(context, cancellationToken) is UserSessionState.Refused refused
                ? Problems.From(refused.Refusal)
                : TypedResults.Ok<FlowResponse>(new FlowResponse.SignedOut());
        }

        var properties = new AuthenticationProperties();
        properties.SetParameter(CognitoDefaults.EverywhereParameter, value.Everywhere);
        await context.SignOutAsync(scheme.Name, properties);
        return TypedResults.Ok<FlowResponse>(new FlowResponse.SignedOut());
    }
}
