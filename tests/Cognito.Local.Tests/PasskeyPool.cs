using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime.Documents;

namespace Cognito.Local.Tests;

/// <summary>What apps do in a pool whose users have passkeys.</summary>
internal static class PasskeyPool
{
    public const string RelyingParty = "example.com";

    public static async Task<UserPoolClientType> CreatePasskeyAppAsync(
        this LocalPool local, string verification = "preferred", string? relyingParty = RelyingParty, Action<CreateUserPoolRequest>? pool = null)
    {
        var app = await local.CreateAppAsync(
            request =>
            {
                request.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "WEB_AUTHN"] } };
                pool?.Invoke(request);
            },
            client => client.ExplicitAuthFlows.Add("ALLOW_USER_AUTH"));
        if (relyingParty is not null)
            await local.SetRelyingPartyAsync(app, verification, relyingParty);
        return app;
    }

    public static async Task SetRelyingPartyAsync(
        this LocalPool local, UserPoolClientType app, string verification, string relyingParty = RelyingParty, string? factor = null) =>
        await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.UserPoolId,
            WebAuthnConfiguration = new() { RelyingPartyId = relyingParty, UserVerification = verification, FactorConfiguration = factor },
        });

    public static async Task<string> TokenAsync(this LocalPool local, UserPoolClientType app, string username) =>
        (await local.SignInAsync(app, username)).AuthenticationResult.AccessToken;

    public static async Task<JsonNode> StartPasskeyAsync(this LocalPool local, string accessToken) =>
        Json((await local.Client.StartWebAuthnRegistrationAsync(new() { AccessToken = accessToken })).CredentialCreationOptions);

    public static Task CompletePasskeyAsync(this LocalPool local, string accessToken, JsonNode credential) =>
        local.Client.CompleteWebAuthnRegistrationAsync(new() { AccessToken = accessToken, Credential = Document(credential) });

    /// <summary>Registers a passkey with this authenticator.</summary>
    public static async Task AddPasskeyAsync(this LocalPool local, string accessToken, PasskeyDevice authenticator) =>
        await local.CompletePasskeyAsync(accessToken, authenticator.Create(await local.StartPasskeyAsync(accessToken)));

    public static Task<InitiateAuthResponse> StartWebAuthnAsync(this LocalPool local, UserPoolClientType app, string username) =>
        local.ChooseAsync(app, username, "WEB_AUTHN");

    public static Task<RespondToAuthChallengeResponse> AnswerWebAuthnAsync(
        this LocalPool local, UserPoolClientType app, string username, string session, string credential) =>
        local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = ChallengeNameType.WEB_AUTHN,
            Session = session,
            ChallengeResponses = People.With(app, username, new() { ["USERNAME"] = username, ["CREDENTIAL"] = credential }),
        });

    public static async Task<RespondToAuthChallengeResponse> SignInWithPasskeyAsync(
        this LocalPool local, UserPoolClientType app, string username, PasskeyDevice authenticator)
    {
        var challenge = await local.StartWebAuthnAsync(app, username);
        var credential = authenticator.Get(challenge.ChallengeParameters["CREDENTIAL_REQUEST_OPTIONS"]);
        return await local.AnswerWebAuthnAsync(app, username, challenge.Session, credential.ToJsonString());
    }

    public static Document Document(JsonNode? json) => json switch
    {
        JsonObject members => new(members.ToDictionary(member => member.Key, member => Document(member.Value))),
        JsonArray items => new(items.Select(Document).ToList()),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => new(value.GetValue<string>()),
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => new(value.GetValue<bool>()),
        JsonValue value => new(value.GetValue<int>()),
        null => default,
        _ => throw new ArgumentException("There is no other JSON.", nameof(json)),
    };

    private static JsonNode Json(Document document) => document.Type switch
    {
        DocumentType.Dictionary => new JsonObject(document.AsDictionary().Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Json(member.Value)))),
        DocumentType.List => new JsonArray([.. document.AsList().Select(Json)]),
        DocumentType.String => document.AsString(),
        DocumentType.Bool => document.AsBool(),
        _ => document.AsInt(),
    };
}
