using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /account/attributes/{name}/code.</summary>
internal static class AttributeCodeEndpoint
{
    internal sealed record Body;

    public static void Map(RouteGroupBuilder group) => group.MapPost("/account/attributes/{name}/code", HandleAsync)
        .WithSummary("Sends another code to an address or number.")
        .WithDescription("The name is email or phone_number. The code goes to the new address or number where one waits for it.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("again", new Body()),
            EndpointExample.Answer<AccountResponse>("attributeCodeSent", new AccountResponse.AttributeCodeSent(new SentCode("email", new CodeDelivery(DeliveryMedium.Email, "a***@e***")))));

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, string name, JsonBody<Body> body, AccountFlow flow, CancellationToken cancellationToken) =>
        body.Value is null ? body.Fault! : AccountResponse.From(await flow.SendCodeAsync(context, name, cancellationToken));
}
