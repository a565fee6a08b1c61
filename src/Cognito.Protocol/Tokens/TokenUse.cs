namespace Cognito.Protocol.Tokens;

/// <summary>The two values of the claim <c>token_use</c>.</summary>
internal static class TokenUse
{
    public const string Id = "id";
    public const string Access = "access";
}
