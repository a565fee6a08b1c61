using System.Security.Cryptography;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests;

/// <summary>A device as an app keeps it: what the pool called it, and the password that the app drew for it.</summary>
internal sealed record OwnDevice(string Key, string GroupKey, string Password)
{
    public static OwnDevice Of(AuthenticationResultType tokens) => new(
        tokens.NewDeviceMetadata.DeviceKey,
        tokens.NewDeviceMetadata.DeviceGroupKey,
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(40)));

    private SrpIdentity Identity => SrpIdentity.ForDevice(GroupKey, Key);

    public ConfirmDeviceRequest Confirmation(string accessToken, string? name = null)
    {
        var verifier = SrpVerifier.Create(Identity, Password);
        return new()
        {
            AccessToken = accessToken,
            DeviceKey = Key,
            DeviceName = name,
            DeviceSecretVerifierConfig = new() { Salt = verifier.SaltBase64, PasswordVerifier = verifier.VerifierBase64 },
        };
    }

    /// <summary>The answer to DEVICE_SRP_AUTH.</summary>
    public RespondToAuthChallengeRequest Begin(UserPoolClientType app, string username, string session, SrpClient srp) => new()
    {
        ClientId = app.ClientId,
        ChallengeName = ChallengeNameType.DEVICE_SRP_AUTH,
        Session = session,
        ChallengeResponses = People.With(app, username, new() { ["USERNAME"] = username, ["DEVICE_KEY"] = Key, ["SRP_A"] = srp.A }),
    };

    /// <summary>The answer to DEVICE_PASSWORD_VERIFIER.</summary>
    public RespondToAuthChallengeRequest Prove(
        UserPoolClientType app, Dictionary<string, string> challenge, SrpClient srp, DateTimeOffset now, string? password = null)
    {
        var timestamp = SrpTimestamp.Format(now);
        return new()
        {
            ClientId = app.ClientId,
            ChallengeName = ChallengeNameType.DEVICE_PASSWORD_VERIFIER,
            ChallengeResponses = People.With(app, challenge["USERNAME"], new()
            {
                ["USERNAME"] = challenge["USERNAME"],
                ["DEVICE_KEY"] = Key,
                ["PASSWORD_CLAIM_SECRET_BLOCK"] = challenge["SECRET_BLOCK"],
                ["TIMESTAMP"] = timestamp,
                ["PASSWORD_CLAIM_SIGNATURE"] = srp.Sign(
                    Identity, password ?? Password, challenge["SRP_B"], challenge["SALT"], challenge["SECRET_BLOCK"], timestamp),
            }),
        };
    }
}
