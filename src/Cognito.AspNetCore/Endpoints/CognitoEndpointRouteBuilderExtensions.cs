using Cognito.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the JSON endpoints.</summary>
public static class CognitoEndpointRouteBuilderExtensions
{
    private static readonly char[] s_separators = ['/', '-', '{', '}'];

    private static readonly int[] s_problems =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError,
        StatusCodes.Status503ServiceUnavailable,
    ];

    private static readonly (CognitoEndpoints Group, Action<RouteGroupBuilder> Map)[] s_endpoints =
    [
        (CognitoEndpoints.SignIn, SignInEndpoint.Map),
        (CognitoEndpoints.SignIn, SignInAnswerEndpoint.Map),
        (CognitoEndpoints.SignIn, SignOutEndpoint.Map),
        (CognitoEndpoints.SignIn, RefreshEndpoint.Map),
        (CognitoEndpoints.SignIn, SessionEndpoint.Map),
        (CognitoEndpoints.SignUp, SignUpEndpoint.Map),
        (CognitoEndpoints.SignUp, SignUpConfirmEndpoint.Map),
        (CognitoEndpoints.SignUp, SignUpResendEndpoint.Map),
        (CognitoEndpoints.Password, PasswordForgotEndpoint.Map),
        (CognitoEndpoints.Password, PasswordResetEndpoint.Map),
        (CognitoEndpoints.Password, PasswordChangeEndpoint.Map),
        (CognitoEndpoints.Passkeys, PasskeySignInEndpoint.Map),
        (CognitoEndpoints.Passkeys, PasskeySignInEndpoint.MapForget),
        (CognitoEndpoints.Passkeys, PasskeyOptionsEndpoint.Map),
        (CognitoEndpoints.Passkeys, PasskeyRegisterEndpoint.Map),
        (CognitoEndpoints.Passkeys, PasskeyListEndpoint.Map),
        (CognitoEndpoints.Passkeys, PasskeyDeleteEndpoint.Map),
        (CognitoEndpoints.Account, AccountEndpoint.Map),
        (CognitoEndpoints.Account, AccountUpdateEndpoint.Map),
        (CognitoEndpoints.Account, AccountDeleteEndpoint.Map),
        (CognitoEndpoints.Account, AttributeCodeEndpoint.Map),
        (CognitoEndpoints.Account, AttributeVerifyEndpoint.Map),
        (CognitoEndpoints.Mfa, MfaEndpoint.Map),
        (CognitoEndpoints.Mfa, MfaChangeEndpoint.Map),
        (CognitoEndpoints.Mfa, SoftwareTokenEndpoint.Map),
        (CognitoEndpoints.Mfa, SoftwareTokenVerifyEndpoint.Map),
        (CognitoEndpoints.Devices, DeviceListEndpoint.Map),
        (CognitoEndpoints.Devices, DeviceRememberEndpoint.Map),
        (CognitoEndpoints.Devices, DeviceForgetEndpoint.Map),
        (CognitoEndpoints.Sessions, UserSessionListEndpoint.Map),
        (CognitoEndpoints.Sessions, UserSessionRevokeEndpoint.Map),
    ];

    /// <summary>Maps JSON endpoints to sign in and up, and for people's own accounts, for single-page apps and mobile back ends.</summary>
    /// <param name="endpoints">The app's endpoints.</param>
    /// <param name="prefix">Where they are (default: <c>/auth</c>).</param>
    /// <param name="groups">Which of them (default: all).</param>
    /// <returns>The group, for conventions of your own.</returns>
    /// <remarks>
    /// They take <c>application/json</c> of at most 16 KB, from this origin or one of <c>AllowedOrigins</c>, at the rate of <c>RateLimit</c>.
    /// Errors are RFC 9457 problem details; their <c>code</c> is one of <see cref="Cognito.AspNetCore.SignIn.Refusals"/>.
    /// </remarks>
    public static RouteGroupBuilder MapCognito(this IEndpointRouteBuilder endpoints, string prefix = "/auth", CognitoEndpoints groups = CognitoEndpoints.All)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var group = endpoints.MapGroup(prefix)
            .WithTags("Cognito")
            .WithMetadata(new CognitoEndpoint(), new RequestSizeLimitAttribute(JsonBody.MaxBytes))
            .AllowAnonymous()
            .DisableCookieRedirect()
            .WithMetadata([.. s_problems.Select(status => new ProducesResponseTypeMetadata(status, typeof(ProblemResponse), [ProblemResponse.ContentType]))])
            .AddEndpointFilter<RouteGroupBuilder, RequestGuard>();
        ((IEndpointConventionBuilder)group).Add(NameByPath);
        foreach (var (_, map) in s_endpoints.Where(endpoint => groups.HasFlag(endpoint.Group)))
        {
            map(group);
        }

        return group;
    }

    /// <summary>Maps <c>/.well-known/passkey-endpoints</c>, which tells password managers where people manage their passkeys: <c>Passkeys:EnrollUrl</c> and <c>Passkeys:ManageUrl</c>.</summary>
    /// <param name="endpoints">The app's endpoints, not a group of them: password managers look at the root of the relying party's domain.</param>
    /// <returns>The endpoint, for conventions of your own.</returns>
    /// <remarks>Source: W3C, A Well-Known URL for Relying Party Passkey Endpoints.</remarks>
    public static RouteHandlerBuilder MapPasskeyEndpoints(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return PasskeyPagesEndpoint.Map(endpoints);
    }

    /// <summary>
    /// Gives each endpoint a name, which OpenAPI uses as operation id, so that it is unique also when mapped twice: its path in camel case, after the
    /// method where that is not POST.
    /// </summary>
    private static void NameByPath(EndpointBuilder endpoint)
    {
        var method = endpoint.Metadata.OfType<IHttpMethodMetadata>().First().HttpMethods[0];
        string[] words =
        [
            .. HttpMethods.IsPost(method) ? Array.Empty<string>() : [method.ToLowerInvariant()],
            .. ((RouteEndpointBuilder)endpoint).RoutePattern.RawText!.Split(s_separators, StringSplitOptions.RemoveEmptyEntries),
        ];
        var name = string.Concat(words.Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        endpoint.Metadata.Add(new EndpointNameMetadata(name));
    }
}
