using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Ends a refresh token and all tokens that came from it (RFC 7009).</summary>
internal static class RevokeToken
{
    public static RevokeTokenResponse Handle(RevokeTokenRequest request, OperationContext context)
    {
        var app = context.Store.Read(tables => tables.Clients.Find(request.ClientId!) is null ? null : AppClient.Find(tables, request.ClientId));
        if (app is null || !ClientSecretRule.IsProven(app, request.ClientSecret))
            throw Errors.RevocationUnauthorized();
        var client = app.Client;
        if (client.EnableTokenRevocation == false)
            throw Errors.RevocationNotEnabled();
        if (request.Token!.Split('.').Length == 3)
            throw Errors.UnsupportedTokenType();

        // An unknown or ended token is no error (RFC 7009 §2.2); one of another client is none of this one's business (§2.1).
        if (RefreshToken.Read(context.Service.Seal, request.Token) is { } token)
        {
            if (token.ClientId != client.ClientId)
                throw Errors.RevocationUnauthorized();
            context.Store.Write(tables => tables.Grants.Delete(token.PoolId, token.UserKey, token.GrantId));
        }

        return new RevokeTokenResponse();
    }
}
