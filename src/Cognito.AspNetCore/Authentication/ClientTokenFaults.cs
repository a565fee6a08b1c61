namespace Cognito.AspNetCore.Authentication;

/// <summary>What is wrong with the settings of the app's own tokens.</summary>
internal static class ClientTokenFaults
{
    public static IEnumerable<string> Of(CognitoClientTokenOptions options) =>
    [
        .. options.ClientId is null || CognitoOptionsValidator.IsWord(options.ClientId, 128) ? []
            : CognitoOptionsValidator.Fault("ClientTokens:ClientId", "is no app client id. It has letters and digits only, usually 26."),
        .. options.ClientSecret is null || CognitoOptionsValidator.IsWord(options.ClientSecret, 64) ? []
            : CognitoOptionsValidator.Fault("ClientTokens:ClientSecret", "is no client secret. Copy it from the app client, without spaces or quotes."),
        .. options is { ClientId: not null, ClientSecret: null }
            ? CognitoOptionsValidator.Fault("ClientTokens:ClientSecret", "is missing although Cognito:ClientTokens:ClientId is set. Write the secret of that app client.") : [],
        .. options.TokenEndpoint is null || CognitoOptionsValidator.IsAddress(options.TokenEndpoint) ? []
            : CognitoOptionsValidator.Fault("ClientTokens:TokenEndpoint", $"is '{options.TokenEndpoint}'. Write an https address such as https://auth.example.com/oauth2/token; http only for this machine (localhost)."),
    ];
}
