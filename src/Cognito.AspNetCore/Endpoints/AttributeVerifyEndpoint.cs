using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /account/attributes/{name}/verify.</summary>
internal static class AttributeVerifyEndpoint
{
    internal sealed record Body(string Code);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/account/attributes/{name}/verify", HandleAsync)
        .WithSummary("Verifies an address or number with the code that was sent to it.")
        .WithDescription("The name is email or phone_number. The session has the new claims at once.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("code", new Body(FlowExamples.Code)),
            EndpointExample.Answer<AccountResponse>("attributeVerified", new AccountResponse.Verified()));

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, string name, JsonBody<Body> body, AccountFlow flow, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : AccountResponse.From(await flow.VerifyAsync(context, name, value.Code, cancellationToken));
}
