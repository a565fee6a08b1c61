using Cognito.AspNetCore.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /account/sessions.</summary>
internal static class UserSessionListEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/account/sessions", HandleAsync)
        .WithSummary("Lists the sessions of whoever is signed in, and says which is this one.")
        .ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task<Results<Ok<UserSessionResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, UserSessionFlow flow, CancellationToken cancellationToken) =>
        UserSessionResponse.From(await flow.ListAsync(context, cancellationToken));
}
