using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Protocol.Challenges;

/// <summary>WEB_AUTHN: a passkey.</summary>
/// <param name="CredentialRequestOptions">
/// For <c>navigator.credentials.get</c>: a PublicKeyCredentialRequestOptionsJSON (WebAuthn Level 3, §5.1.8) as JSON text. A challenge that was
/// carried from one request to the next may be without <c>allowCredentials</c> where there are many: the service's passkeys are all discoverable,
/// so the browser then offers those it has for the site.
/// </param>
public sealed record WebAuthn(string CredentialRequestOptions) : Challenge
{
    internal const string WireName = "WEB_AUTHN";
    internal const int CompactLength = 384;
    private const string OptionsName = "CREDENTIAL_REQUEST_OPTIONS";
    private const string AllowCredentials = "allowCredentials";

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    internal override string Name => WireName;

    internal static WebAuthn Read(IReadOnlyDictionary<string, string> parameters)
    {
        var options = parameters.Required(OptionsName);
        try
        {
            using var document = JsonDocument.Parse(options, s_strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new(options) : throw new MalformedParameterException(OptionsName);
        }
        catch (JsonException)
        {
            throw new MalformedParameterException(OptionsName);
        }
    }

    internal override void WriteParameters(IDictionary<string, string> parameters) => parameters[OptionsName] = CredentialRequestOptions;

    internal override Challenge Compact()
    {
        if (CredentialRequestOptions.Length <= CompactLength || JsonNode.Parse(CredentialRequestOptions) is not JsonObject options)
            return this;

        options.Remove(AllowCredentials);
        return new WebAuthn(options.ToJsonString());
    }
}

/// <summary>What the passkey answered.</summary>
/// <param name="Credential">An AuthenticationResponseJSON (WebAuthn Level 3, §5.1), as JSON text.</param>
public sealed record WebAuthnAnswer(string Credential) : ChallengeAnswer
{
    internal override string Name => WebAuthn.WireName;

    internal static WebAuthnAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(ParameterNames.Credential));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[ParameterNames.Credential] = Credential;
}
