using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /account/mfa.</summary>
internal static class MfaEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/account/mfa", HandleAsync)
        .WithSummary("The further factors of whoever is signed in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<MfaResponse>("mfa", new MfaResponse.Found(new Account.MfaStatus([MfaKind.SoftwareTokenMfa], MfaKind.SoftwareTokenMfa))));

    private static async Task<Results<Ok<MfaResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, MfaFlow flow, CancellationToken cancellationToken) =>
        MfaResponse.From(await flow.FindAsync(context, cancellationToken));
}
