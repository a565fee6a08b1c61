using Cognito.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Authentication;

/// <summary>The user pool of one scheme, with what follows from its settings. Settings are read once.</summary>
internal sealed class UserPool
{
    public UserPool([ServiceKey] string scheme, IOptionsMonitor<CognitoOptions> options)
    {
        Scheme = scheme;
        Options = options.Get(scheme);
        Id = UserPoolId.Parse(Options.UserPoolId ?? "");
        ClientId = Options.ClientId ?? "";
        Issuer = Options.Authority ?? Id.Issuer;
        JwksUri = Options.JwksUri ?? Tokens.JwksUri.Of(Issuer);
    }

    public string Scheme { get; }

    public CognitoOptions Options { get; }

    public UserPoolId Id { get; }

    public string ClientId { get; }

    public string Issuer { get; }

    public string JwksUri { get; }
}
