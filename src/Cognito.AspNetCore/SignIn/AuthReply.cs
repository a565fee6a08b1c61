using System.Collections.ObjectModel;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Devices;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.SignIn;

/// <summary>What InitiateAuth and RespondToAuthChallenge alike answer: a challenge or tokens.</summary>
internal sealed record AuthReply(string? ChallengeName, IReadOnlyDictionary<string, string> Parameters, string? Session, TokenSet? Tokens)
{
    /// <summary>Where sign-in can begin; the service says so in its first answer alone.</summary>
    public IReadOnlyList<string> AvailableChallenges { get; private init; } = [];

    /// <summary>The device that the tokens are bound to, when it is new to the service.</summary>
    public NewDevice? NewDevice { get; private init; }

    public static AuthReply From(InitiateAuthResponse response) =>
        From(response.ChallengeName, response.ChallengeParameters, response.Session, response.AuthenticationResult, response.AvailableChallenges);

    public static AuthReply From(AdminInitiateAuthResponse response) =>
        From(response.ChallengeName, response.ChallengeParameters, response.Session, response.AuthenticationResult, response.AvailableChallenges);

    public static AuthReply From(RespondToAuthChallengeResponse response) =>
        From(response.ChallengeName, response.ChallengeParameters, response.Session, response.AuthenticationResult, null);

    public static AuthReply From(AdminRespondToAuthChallengeResponse response) =>
        From(response.ChallengeName, response.ChallengeParameters, response.Session, response.AuthenticationResult, null);

    public override string ToString() => $"{nameof(AuthReply)} {ChallengeName}";

    private static AuthReply From(
        ChallengeNameType? name, Dictionary<string, string>? parameters, string? session, AuthenticationResultType? result, List<string>? available) =>
        new(name?.Value, parameters ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty, session, TokensOf(result))
        {
            AvailableChallenges = available ?? [],
            NewDevice = result?.NewDeviceMetadata is { DeviceKey: { Length: > 0 } key, DeviceGroupKey: { Length: > 0 } group } ? new NewDevice(key, group) : null,
        };

    private static TokenSet? TokensOf(AuthenticationResultType? result) =>
        result is { AccessToken.Length: > 0, IdToken.Length: > 0 } ? new(result.AccessToken, result.IdToken, result.RefreshToken) : null;
}
