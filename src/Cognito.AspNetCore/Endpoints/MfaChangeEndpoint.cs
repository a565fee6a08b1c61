using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>PUT /account/mfa.</summary>
internal static class MfaChangeEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapPut("/account/mfa", HandleAsync)
        .WithSummary("Turns further factors on and off, and says which is preferred.")
        .WithDescription("A factor that is left out stays as it is; of those given, none but preferred is preferred. Needs a recent sign-in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("prefer", new MfaChange { EmailOtp = true, Preferred = MfaKind.EmailOtp }),
            EndpointExample.Answer<MfaResponse>("mfaChanged", new MfaResponse.Changed()));

    private static async Task<Results<Ok<MfaResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<MfaChange> body, MfaFlow flow, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault! : MfaResponse.From(await flow.ChangeAsync(context, value, cancellationToken));
}
