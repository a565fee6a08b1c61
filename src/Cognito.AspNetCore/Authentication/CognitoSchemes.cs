namespace Cognito.AspNetCore.Authentication;

/// <summary>The schemes of user pools, in the order in which they were added.</summary>
internal sealed class CognitoSchemes
{
    public List<string> Names { get; } = [];
}
