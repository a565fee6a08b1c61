using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>PATCH /account.</summary>
internal static class AccountUpdateEndpoint
{
    internal sealed record Body(IReadOnlyDictionary<string, string?> Attributes);

    public static void Map(RouteGroupBuilder group) => group.MapPatch("/account", HandleAsync)
        .WithSummary("Sets and deletes attributes of whoever is signed in.")
        .WithDescription(
            "All or none; null deletes. codes says for which of them a code was sent: verify it. Until then the pool may keep the former address or number. "
            + "The session has the new claims at once.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("setAndDelete", new Body(new Dictionary<string, string?> { ["email"] = "ada@example.org", ["nickname"] = null })),
            EndpointExample.Answer<AccountResponse>("accountUpdated", new AccountResponse.Updated([new SentCode("email", new CodeDelivery(DeliveryMedium.Email, "a***@e***"))])));

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, AccountFlow flow, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : AccountResponse.From(await flow.UpdateAsync(context, value.Attributes, cancellationToken));
}
