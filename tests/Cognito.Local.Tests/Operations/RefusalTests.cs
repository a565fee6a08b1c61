using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Operations;

/// <summary>
/// What nobody may get away with: each case ends in one exception with one text, and the pool is as it was. Passkeys have a table of
/// their own in <see cref="Challenges.WebAuthnRuleTests"/>, hostile texts in <see cref="HostileInputTests"/>.
/// </summary>
public sealed class RefusalTests
{
    private const string Incorrect = "Incorrect username or password.";
    private const string InvalidSession = "Invalid session for the user.";
    private const string InvalidRefresh = "Invalid Refresh Token";

    private static readonly RefusalCase[] Cases =
    [
        // Proofs
        RefusalCase.NotAuthorized("wrong password", Incorrect, scene => Ready(() => scene.Local.SignInAsync(scene.App, "eve", "Wrong-Horse-9"))),
        RefusalCase.NotAuthorized("wrong proof", Incorrect, scene => Ready(() => scene.Local.SignInWithSrpAsync(scene.App, "eve", "Wrong-Horse-9"))),
        RefusalCase.NotAuthorized("proof of another handshake", Incorrect, async scene =>
        {
            using var srp = new SrpClient();
            var mine = (await scene.Local.StartSrpAsync(scene.App, "eve", srp.A)).ChallengeParameters;
            var other = (await scene.Local.StartSrpAsync(scene.App, "eve", srp.A)).ChallengeParameters;
            var answer = scene.Local.Prove(scene.App, srp, mine, People.Password);
            answer.ChallengeResponses["PASSWORD_CLAIM_SECRET_BLOCK"] = other["SECRET_BLOCK"];
            return () => scene.Local.Client.RespondToAuthChallengeAsync(answer);
        }),
        RefusalCase.NotAuthorized("replayed proof", "Invalid session for the user, session can only be used once.", async scene =>
        {
            using var srp = new SrpClient();
            var challenge = (await scene.Local.StartSrpAsync(scene.App, "eve", srp.A)).ChallengeParameters;
            var answer = scene.Local.Prove(scene.App, srp, challenge, People.Password);
            await scene.Local.Client.RespondToAuthChallengeAsync(answer);
            return () => scene.Local.Client.RespondToAuthChallengeAsync(answer);
        }),

        // Sessions
        RefusalCase.NotAuthorized("forged session", InvalidSession, async scene =>
        {
            var session = await scene.AskedForCodeAsync();
            return () => scene.AnswerAsync(session[..^8] + (session[^8] == 'A' ? 'B' : 'A') + session[^7..]);
        }),
        RefusalCase.NotAuthorized("session that is none", InvalidSession, scene => Ready(() => scene.AnswerAsync(new string('A', 1500)))),
        RefusalCase.NotAuthorized("somebody else's session", InvalidSession, async scene =>
        {
            var session = await scene.AskedForCodeAsync();
            return () => scene.AnswerAsync(session, username: "eve");
        }),
        RefusalCase.NotAuthorized("session of another client", InvalidSession, async scene =>
        {
            var (session, other) = (await scene.AskedForCodeAsync(), await scene.OtherClientAsync());
            return () => scene.AnswerAsync(session, client: other);
        }),
        RefusalCase.NotAuthorized("session of another challenge", InvalidSession, async scene =>
        {
            var session = await scene.AskedForCodeAsync();
            return () => scene.AnswerAsync(session, challenge: "NEW_PASSWORD_REQUIRED");
        }),
        RefusalCase.NotAuthorized("expired session", "Invalid session for the user, session is expired.", async scene =>
        {
            var session = await scene.AskedForCodeAsync();
            scene.Local.Clock.Advance(TimeSpan.FromMinutes(3));
            return () => scene.AnswerAsync(session);
        }),
        RefusalCase.NotAuthorized("replayed session", "Invalid session for the user, session can only be used once.", async scene =>
        {
            var session = await scene.AskedForCodeAsync();
            await scene.AnswerAsync(session);
            return () => scene.AnswerAsync(session, scene.Authenticator.Code(1));
        }),

        // Codes
        RefusalCase.Of<CodeMismatchException>("wrong code", "Invalid code received for user", async scene =>
        {
            var session = await scene.AskedForCodeAsync();
            return () => scene.AnswerAsync(session, MfaPool.Other(scene.Authenticator.Code()));
        }),
        RefusalCase.Of<ExpiredCodeException>("used code", "Your software token has already been used once.", async scene =>
        {
            await scene.AnswerAsync(await scene.AskedForCodeAsync());
            var session = await scene.AskedForCodeAsync();
            return () => scene.AnswerAsync(session);
        }),

        // Refresh tokens
        RefusalCase.NotAuthorized("garbage for a refresh token", InvalidRefresh, scene => Ready(() => scene.RefreshAsync("garbage"))),
        RefusalCase.NotAuthorized("refresh token of another client", InvalidRefresh, async scene =>
        {
            var (tokens, other) = (await scene.EvesTokensAsync(), await scene.OtherClientAsync());
            return () => scene.RefreshAsync(tokens.RefreshToken, other);
        }),
        RefusalCase.NotAuthorized("revoked refresh token", "Refresh Token has been revoked", async scene =>
        {
            var tokens = await scene.EvesTokensAsync();
            await scene.Local.Client.RevokeTokenAsync(new() { ClientId = scene.App.ClientId, Token = tokens.RefreshToken });
            return () => scene.RefreshAsync(tokens.RefreshToken);
        }),
        RefusalCase.NotAuthorized("expired refresh token", "Refresh Token has expired", async scene =>
        {
            var tokens = await scene.EvesTokensAsync();
            scene.Local.Clock.Advance(TimeSpan.FromDays(30));
            return () => scene.RefreshAsync(tokens.RefreshToken);
        }),
        RefusalCase.Of<RefreshTokenReuseException>("refresh token that was rotated out", "Refresh token has been invalidated by rotation", async scene =>
        {
            var rotating = await scene.OtherClientAsync(client =>
            {
                client.ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH"];
                client.RefreshTokenRotation = new() { Feature = FeatureType.ENABLED, RetryGracePeriodSeconds = 0 };
            });
            var tokens = await scene.EvesTokensAsync(rotating);
            var device = tokens.NewDeviceMetadata?.DeviceKey;
            await scene.Local.Client.GetTokensFromRefreshTokenAsync(new() { ClientId = rotating.ClientId, RefreshToken = tokens.RefreshToken, DeviceKey = device });
            return () => scene.Local.Client.GetTokensFromRefreshTokenAsync(
                new() { ClientId = rotating.ClientId, RefreshToken = tokens.RefreshToken, DeviceKey = device });
        }),

        // Access tokens
        RefusalCase.NotAuthorized("forged access token", "Could not verify signature for Access Token", async scene =>
        {
            var token = (await scene.EvesTokensAsync()).AccessToken;
            return () => scene.UseAsync(token[..^8] + (token[^8] == 'A' ? 'B' : 'A') + token[^7..]);
        }),
        RefusalCase.NotAuthorized("access token of a pool elsewhere", "Could not verify signature for Access Token", async scene =>
        {
            using var elsewhere = new LocalPool();
            var app = await elsewhere.CreateAppAsync();
            await elsewhere.RegisterAsync(app, "eve");
            var token = (await elsewhere.SignInAsync(app, "eve")).AuthenticationResult.AccessToken;
            return () => scene.UseAsync(token);
        }),
        RefusalCase.NotAuthorized("ID token for an access token", "Invalid Access Token", async scene =>
        {
            var tokens = await scene.EvesTokensAsync();
            return () => scene.UseAsync(tokens.IdToken);
        }),
        RefusalCase.NotAuthorized("expired access token", "Access Token has expired", async scene =>
        {
            var tokens = await scene.EvesTokensAsync();
            scene.Local.Clock.Advance(TimeSpan.FromHours(1));
            return () => scene.UseAsync(tokens.AccessToken);
        }),
        RefusalCase.NotAuthorized("revoked access token", "Access Token has been revoked", async scene =>
        {
            var tokens = await scene.EvesTokensAsync();
            await scene.Local.Client.GlobalSignOutAsync(new() { AccessToken = tokens.AccessToken });
            return () => scene.UseAsync(tokens.AccessToken);
        }),

        // Clients
        RefusalCase.Of<ResourceNotFoundException>("unknown client", "User pool client nobody does not exist.", scene =>
            Ready(() => scene.Local.SignInAsync(new() { ClientId = "nobody" }, "eve"))),
        RefusalCase.Of<InvalidParameterException>("flow that the client does not allow", "USER_PASSWORD_AUTH flow not enabled for this client", async scene =>
        {
            var other = await scene.OtherClientAsync(client => client.ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH"]);
            return () => scene.Local.SignInAsync(other, "eve");
        }),

        // Devices
        RefusalCase.Of<ResourceNotFoundException>("somebody else's device", "Device does not exist.", async scene =>
        {
            var device = OwnDevice.Of(await scene.EvesTokensAsync());
            await scene.AnswerAsync(await scene.AskedForCodeAsync());
            return () => scene.Local.SignInAtAsync(scene.App, "jane", device.Key);
        }),

        // Values
        RefusalCase.Of<InvalidParameterException>(
            "password of 257 characters",
            "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 256",
            scene => Ready(() => scene.Local.SignUpAsync(scene.App, "joe", new string('x', 257), People.Email("joe@example.com")))),
        RefusalCase.Of<InvalidParameterException>(
            "session of 2,049 characters",
            "1 validation error detected: Value at 'session' failed to satisfy constraint: Member must have length less than or equal to 2048",
            scene => Ready(() => scene.AnswerAsync(new string('A', 2049)))),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(refusal => refusal.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_and_changes_nothing(string name)
    {
        using var scene = await Scene.CreateAsync();
        var refusal = Cases.Single(refusal => refusal.Name == name);
        var attempt = await refusal.PrepareAsync(scene);
        var before = scene.Local.Picture(scene.App.UserPoolId);

        var error = await Record.ExceptionAsync(attempt);

        Assert.Equal((refusal.Error, refusal.Text), (error?.GetType(), error?.Message));
        Assert.Equal(before, scene.Local.Picture(scene.App.UserPoolId));
    }

    [Theory]
    [InlineData(false, "Unable to verify secret hash for client {0}")]
    [InlineData(true, "Client {0} is configured with secret but SECRET_HASH was not received")]
    public async Task A_secret_that_is_wrong_or_missing_is_refused(bool missing, string text)
    {
        using var scene = await Scene.CreateAsync();
        var confidential = await scene.OtherClientAsync(client => client.GenerateSecret = true);
        var before = scene.Local.Picture(scene.App.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            text.Replace("{0}", confidential.ClientId, StringComparison.Ordinal),
            () => scene.Local.SignInAsync(new() { ClientId = confidential.ClientId, ClientSecret = missing ? null : "wrong" }, "eve"));

        Assert.Equal(before, scene.Local.Picture(scene.App.UserPoolId));
    }

    private static Task<Func<Task>> Ready(Func<Task> attempt) => Task.FromResult(attempt);
}
