using Cognito.Local;
using Cognito.Local.Console;
using Cognito.Local.Delivery;
using Cognito.Local.ManagedLogin;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Shows the pools in the process to other programs.</summary>
public static class LocalCognitoEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the HTTP face of the app's <see cref="LocalCognito"/>: the JSON API at <c>POST /</c>, a pool's
    /// <c>/{poolId}/.well-known/jwks.json</c> and <c>openid-configuration</c>, a domain's <c>/domains/{domain}/oauth2/token</c>, <c>/_local/health</c>, and the messages sent
    /// at <c>/_local/messages?poolId=&amp;to=&amp;limit=</c>, and the console at <c>/console</c>, for those whom
    /// <see cref="LocalCognitoOptions.Console"/> names. What is under <c>/_local</c> answers only this machine unless
    /// <see cref="LocalCognitoOptions.ShowMessagesToOthers"/> says otherwise. All of it is anonymous: for development only.
    /// </summary>
    /// <param name="endpoints">The app's endpoints.</param>
    /// <param name="prefix">A path under which all of it goes, such as <c>/cognito</c>, in an app that has a page at <c>/</c> of its own.</param>
    /// <exception cref="InvalidOperationException">There is no <see cref="LocalCognito"/>: call <c>services.AddLocalCognito()</c>.</exception>
    public static IEndpointConventionBuilder MapLocalCognito(this IEndpointRouteBuilder endpoints, string prefix = "")
    {
        var cognito = endpoints.ServiceProvider.GetService<LocalCognito>()
            ?? throw new InvalidOperationException("MapLocalCognito needs services.AddLocalCognito(…).");
        var group = endpoints.MapGroup(prefix).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

        group.MapPost("/", (HttpContext http) => HttpApi.CallAsync(http, cognito));
        group.MapMethods("/", ["OPTIONS"], (HttpContext http) => HttpApi.Preflight(http));
        group.MapGet("/{poolId}/" + PublicDocuments.WellKnown + "/{name}",
            (string poolId, string name, HttpContext http) => HttpApi.DocumentAsync(http, cognito, poolId, name));

        group.MapPost($"/{DomainAddress.Folder}/{{domain}}/{TokenEndpoint.Path}", (string domain, HttpContext http) => HttpApi.TokenAsync(http, cognito, domain));

        group.MapGet("/" + ConfirmationLink.Path, async Task<IResult> (HttpContext http) =>
        {
            var page = await ConfirmationPage.OpenAsync(cognito.Service, http.Request.QueryString.Value, http.RequestAborted);
            return TypedResults.Text(page.Html, ConfirmationPage.ContentType, statusCode: page.Status);
        });
        cognito.Service.Face = () => FaceAddress.Of(endpoints.ServiceProvider, prefix);

        var local = group.MapGroup("/_local").AddEndpointFilter(new OwnMachine(cognito));
        local.MapGet("/health", () => TypedResults.Text("""{"status":"ok"}""", "application/json"));
        local.MapGet("/messages", (string? poolId, string? to, int? limit) => MessagesApi.Get(cognito, poolId, to, limit ?? 50));
        ConsoleEndpoints.Map(group, cognito.Service);
        return group;
    }
}
