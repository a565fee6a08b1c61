using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>DELETE /account.</summary>
internal static class AccountDeleteEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapDelete("/account", HandleAsync)
        .WithSummary("Deletes the account of whoever is signed in, for good.")
        .WithDescription("Needs a recent sign-in. Ends the session.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<AccountResponse>("accountDeleted", new AccountResponse.Deleted()));

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, AccountFlow flow, CancellationToken cancellationToken) =>
        AccountResponse.From(await flow.DeleteAsync(context, cancellationToken));
}
