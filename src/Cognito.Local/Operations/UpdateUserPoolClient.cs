using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>What the request leaves out goes back to its default; id, secret and name stay.</summary>
internal static class UpdateUserPoolClient
{
    public static UpdateUserPoolClientResponse Handle(UpdateUserPoolClientRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        var old = tables.Client(pool, request.ClientId);
        var client = ClientDefaults.Fill(old with
        {
            ClientName = request.ClientName ?? old.ClientName,
            LastModifiedDate = context.Now,
            RefreshTokenValidity = request.RefreshTokenValidity,
            AccessTokenValidity = request.AccessTokenValidity,
            IdTokenValidity = request.IdTokenValidity,
            TokenValidityUnits = request.TokenValidityUnits,
            ReadAttributes = request.ReadAttributes,
            WriteAttributes = request.WriteAttributes,
            ExplicitAuthFlows = request.ExplicitAuthFlows,
            SupportedIdentityProviders = request.SupportedIdentityProviders,
            CallbackURLs = request.CallbackURLs,
            LogoutURLs = request.LogoutURLs,
            DefaultRedirectURI = request.DefaultRedirectURI,
            AllowedOAuthFlows = request.AllowedOAuthFlows,
            AllowedOAuthScopes = request.AllowedOAuthScopes,
            AllowedOAuthFlowsUserPoolClient = request.AllowedOAuthFlowsUserPoolClient,
            AnalyticsConfiguration = request.AnalyticsConfiguration,
            PreventUserExistenceErrors = request.PreventUserExistenceErrors,
            EnableTokenRevocation = request.EnableTokenRevocation,
            EnablePropagateAdditionalUserContextData = request.EnablePropagateAdditionalUserContextData,
            AuthSessionValidity = request.AuthSessionValidity,
            RefreshTokenRotation = request.RefreshTokenRotation,
        });
        ClientRules.Check(pool, client, "updating");
        tables.Clients.Save(client);
        return new UpdateUserPoolClientResponse { UserPoolClient = client };
    });
}
