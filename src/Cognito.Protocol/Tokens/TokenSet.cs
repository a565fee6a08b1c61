namespace Cognito.Protocol.Tokens;

/// <summary>What a finished sign-in or a refresh yields.</summary>
/// <param name="AccessToken">For APIs.</param>
/// <param name="IdToken">Who the user is.</param>
/// <param name="RefreshToken">For new ones; null from a refresh without rotation, which leaves the old one good.</param>
internal sealed record TokenSet(string AccessToken, string IdToken, string? RefreshToken)
{
    /// <summary>The type's name alone: tokens must not reach a log by being printed.</summary>
    public override string ToString() => nameof(TokenSet);
}
