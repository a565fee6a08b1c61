using System.Text;
using System.Text.Json.Nodes;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.ManagedLogin;

/// <summary><c>/oauth2/token</c> of a pool's domain (behaviour §5.6): tokens for programs (client_credentials).</summary>
internal sealed class TokenEndpoint(LocalService service)
{
    public const string Path = "oauth2/token";

    private const string ClientCredentials = "client_credentials";

    /// <param name="domain">The pool's domain.</param>
    /// <param name="body">The form.</param>
    /// <param name="authorization">The Authorization header; null when there is none.</param>
    /// <param name="cancellationToken">Ends the wait of a call that a test delays.</param>
    public async Task<TokenAnswer> AnswerAsync(string domain, ReadOnlyMemory<byte> body, string? authorization, CancellationToken cancellationToken)
    {
        var faults = service.Faults.Meet(Path);
        await faults.PassAsync(service.Clock, cancellationToken);
        var answer = faults.Of(FaultKind.Throttled) is null ? await AnswerAsync(domain, body, authorization) : TokenAnswer.TooMany;
        return answer with { Body = faults.Return(answer.Body) };
    }

    private async Task<TokenAnswer> AnswerAsync(string domain, ReadOnlyMemory<byte> body, string? authorization)
    {
        if (service.Store.Read(tables => tables.Pools.FindByDomain(domain)) is not { } pool)
            return TokenAnswer.NotFound;
        if (body.Length > OAuthForm.MaximumLength || OAuthForm.Read(Encoding.UTF8.GetString(body.Span)) is not { } form || form.Get("grant_type") is not { } grant)
            return TokenAnswer.Error("invalid_request");
        if (grant != ClientCredentials)
            return TokenAnswer.Error("unsupported_grant_type");
        if (OAuthClient.Of(form, authorization) is not { } given || Find(pool, given) is not { } client)
            return TokenAnswer.Error("invalid_client");
        if (client.AllowedOAuthFlowsUserPoolClient != true || client.AllowedOAuthFlows?.Contains(ClientCredentials) != true)
            return TokenAnswer.Error("unauthorized_client");
        return await IssueAsync(pool, client, form.Get("scope"));
    }

    /// <summary>The client, if it is the pool's, has a secret, and proved it.</summary>
    private UserPoolClientType? Find(UserPoolType pool, OAuthClient given) => service.Store.Read(tables =>
        tables.Clients.Find(given.Id) is { } client && client.UserPoolId == pool.Id
        && AppClient.Find(tables, given.Id) is { Secrets.Count: > 0 } app && ClientSecretRule.IsProven(app, given.Secret)
            ? client
            : null);

    /// <summary>Scopes that the client may not have, or that nobody knows, are passed over; asking for none asks for all.</summary>
    private async Task<TokenAnswer> IssueAsync(UserPoolType pool, UserPoolClientType client, string? asked)
    {
        var known = service.Store.Read(tables => ResourceServer.All(tables, pool.Id!)).SelectMany(server => server.FullScopes()).ToHashSet(StringComparer.Ordinal);
        var allowed = (client.AllowedOAuthScopes ?? []).Where(known.Contains);
        var scopes = asked is null ? allowed : asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Intersect(allowed, StringComparer.Ordinal);
        var now = service.Clock.GetUtcNow();
        var lifetime = TokenLifetimes.Of(client).Access;
        var keys = await service.SigningKeys.OfAsync(pool.Id!);
        var token = Jwt.Sign(keys.Access, new JsonObject
        {
            ["sub"] = client.ClientId,
            ["token_use"] = "access",
            ["scope"] = string.Join(' ', scopes),
            ["auth_time"] = now.ToUnixTimeSeconds(),
            ["iss"] = Issuer.Of(service.Options, pool.Id!),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["version"] = 2,
            ["jti"] = Identifiers.Uuid(),
            ["client_id"] = client.ClientId,
        });
        return TokenAnswer.Ok(new JsonObject { ["access_token"] = token, ["expires_in"] = (int)lifetime.TotalSeconds, ["token_type"] = "Bearer" });
    }
}
