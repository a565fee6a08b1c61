using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>
/// What the service puts where an app client's settings say nothing. Flows and the answer to unknown users stay unsaid,
/// as DescribeUserPoolClient shows them; <see cref="AuthFlows"/> knows what that means.
/// </summary>
internal static class ClientDefaults
{
    public static UserPoolClientType Fill(UserPoolClientType client) => client with
    {
        RefreshTokenValidity = client.RefreshTokenValidity is null or 0 ? 30 : client.RefreshTokenValidity,
        TokenValidityUnits = client.TokenValidityUnits ?? new(),
        AllowedOAuthFlowsUserPoolClient = client.AllowedOAuthFlowsUserPoolClient ?? false,
        EnableTokenRevocation = client.EnableTokenRevocation ?? true,
        EnablePropagateAdditionalUserContextData = client.EnablePropagateAdditionalUserContextData ?? false,
        AuthSessionValidity = client.AuthSessionValidity ?? 3,
    };
}
