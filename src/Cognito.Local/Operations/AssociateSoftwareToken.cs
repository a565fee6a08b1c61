using System.Security.Cryptography;
using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol;

namespace Cognito.Local.Operations;

/// <summary>Gives out the secret of an authenticator app: to someone who is signed in, or who must set up a further factor to be.</summary>
internal static class AssociateSoftwareToken
{
    public static AssociateSoftwareTokenResponse Handle(AssociateSoftwareTokenRequest request, OperationContext context)
    {
        var secret = RandomNumberGenerator.GetBytes(SoftwareTokens.SecretBytes);
        if (request.AccessToken is { } token)
            Keep(context, token, secret);
        else if (request.Session is null)
            throw Errors.MissingParameter("Session");
        return new()
        {
            SecretCode = Base32.Encode(secret),
            Session = request.AccessToken is null ? SoftwareTokenSetup.Associate(context, request.Session!, secret) : null,
        };
    }

    private static void Keep(OperationContext context, string accessToken, byte[] secret)
    {
        var token = context.Service.AccessTokens.Read(accessToken);
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            SoftwareTokens.CheckEnabled(pool, tables.MfaConfigs.Of(pool.Id!));
            var pending = new PendingSoftwareToken(secret, context.Now + SoftwareTokens.Waiting);
            tables.PendingSoftwareTokens.Save(user.PoolId, user.Key, "", pending.ExpiresAt, pending);
        });
    }
}
