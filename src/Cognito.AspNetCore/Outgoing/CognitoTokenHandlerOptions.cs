using Cognito.AspNetCore.Authentication;

namespace Cognito.AspNetCore.Outgoing;

/// <summary>Where a client's tokens go and whose they are.</summary>
public sealed class CognitoTokenHandlerOptions
{
    /// <summary>
    /// Origins that get the token, such as <c>https://orders.example.com</c>, beside that of the client's own base address (default: none). Requests to
    /// any other go without it.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The scheme whose pool gives tokens of the app itself (default: <see cref="CognitoDefaults.AuthenticationScheme"/>). A person's token is of whichever scheme authenticated the request.</summary>
    public string Scheme { get; set; } = CognitoDefaults.AuthenticationScheme;
}
