using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /account.</summary>
internal static class AccountEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/account", HandleAsync)
        .WithSummary("The account of whoever is signed in.")
        .WithDescription("Its name, attributes and further factors, as the service knows them now.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<AccountResponse>("account", new AccountResponse.Found(new AccountDetails("ada", [new("email", "ada@example.com") { IsVerified = true }], new MfaStatus([MfaKind.SoftwareTokenMfa], MfaKind.SoftwareTokenMfa)))));

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, AccountFlow flow, CancellationToken cancellationToken) =>
        AccountResponse.From(await flow.FindAsync(context, cancellationToken));
}
