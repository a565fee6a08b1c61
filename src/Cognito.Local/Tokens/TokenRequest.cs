using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Tokens;

/// <summary>For whom, through which client and out of which authentication tokens are made.</summary>
internal sealed record TokenRequest(
    string Issuer,
    UserPoolClientType Client,
    User User,
    IReadOnlyList<GroupType> Groups,
    Grant Grant,
    DateTimeOffset Now)
{
    /// <summary>Whether the tokens can be told apart and revoked: only then do they have a <c>jti</c> and an <c>origin_jti</c>.</summary>
    public bool Revocable => Client.EnableTokenRevocation != false;
}
