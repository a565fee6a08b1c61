using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>An app client as CreateUserPoolClient makes it.</summary>
internal static class NewClient
{
    public static UserPoolClientType Of(CreateUserPoolClientRequest request, string id, DateTimeOffset now) => ClientDefaults.Fill(new UserPoolClientType
    {
        UserPoolId = request.UserPoolId,
        ClientName = request.ClientName,
        ClientId = id,
        ClientSecret = Secret(request),
        CreationDate = now,
        LastModifiedDate = now,
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

    private static string? Secret(CreateUserPoolClientRequest request)
    {
        if (request.GenerateSecret != true)
            return request.ClientSecret;
        return request.ClientSecret is null
            ? Identifiers.ClientSecret()
            : throw Errors.InvalidParameter("You cannot specify both GenerateSecret as true and a ClientSecret.");
    }
}
