using System.Collections.ObjectModel;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.SignIn;

/// <summary>What InitiateAuth and RespondToAuthChallenge alike answer: a challenge or tokens.</summary>
internal sealed record AuthReply(string? ChallengeName, IReadOnlyDictionary<string, string> Parameters, string? Session, TokenSet? Tokens)
{
    /// <summary>Where sign-in can begin; the service says so in its first answer alone.</summary>
    public IReadOnlyList<string> AvailableChallenges { get; private init; } = [];

    public static AuthReply From(InitiateAuthResponse response) =>
        new(response.ChallengeName?.Value, Or(response.ChallengeParameters), response.Session, From(response.AuthenticationResult))
        {
            AvailableChallenges = response.AvailableChallenges ?? [],
        };

    public static AuthReply From(RespondToAuthChallengeResponse response) =>
        new(response.ChallengeName?.Value, Or(response.ChallengeParameters), response.Session, From(response.AuthenticationResult));

    public override string ToString() => $"{nameof(AuthReply)} {ChallengeName}";

    private static TokenSet? From(AuthenticationResultType? result) =>
        result is { AccessToken.Length: > 0, IdToken.Length: > 0 } ? new(result.AccessToken, result.IdToken, result.RefreshToken) : null;

    private static IReadOnlyDictionary<string, string> Or(Dictionary<string, string>? parameters) =>
        parameters ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
}
