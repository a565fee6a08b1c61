using Cognito.Protocol.Tokens;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Authentication;

/// <summary>The user pool that signs people in, with what follows from its settings. Settings are read once.</summary>
internal sealed class UserPool
{
    public UserPool(IOptionsMonitor<CognitoOptions> options)
    {
        Options = options.Get(CognitoDefaults.AuthenticationScheme);
        Id = UserPoolId.Parse(Options.UserPoolId ?? "");
        ClientId = Options.ClientId ?? "";
        Issuer = Options.Authority ?? Id.Issuer;
        JwksUri = Options.JwksUri ?? $"{Issuer}/.well-known/jwks.json";
    }

    public CognitoOptions Options { get; }

    public UserPoolId Id { get; }

    public string ClientId { get; }

    public string Issuer { get; }

    public string JwksUri { get; }
}
