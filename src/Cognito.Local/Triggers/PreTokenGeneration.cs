using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Triggers;

/// <summary>Tokens are about to be made, at the end of a sign-in or at a refresh (the source says which).</summary>
public sealed record PreTokenGenerationRequest : TriggerRequest
{
    /// <summary>The user's groups and roles.</summary>
    public TokenGroups GroupConfiguration { get; init; } = new([], [], null);

    /// <summary>The scopes of the access token.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The <c>ClientMetadata</c> of the answer to the last challenge, or of GetTokensFromRefreshToken; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>The first version knows nothing of access tokens.</summary>
    internal string EventVersion { get; init; } = "3";

    internal override string Version => EventVersion;

    internal override void Write(JsonObject request)
    {
        request["groupConfiguration"] = GroupConfiguration.Json();
        if (EventVersion != PreTokenGeneration.FirstVersion)
            request["scopes"] = TriggerEvent.List(Scopes);
        TriggerEvent.Metadata(request, ClientMetadata);
    }
}

/// <summary>What is to be different in the tokens. Claims and scopes together can be 5,000 at most.</summary>
public sealed class PreTokenGenerationResponse : TriggerResponse
{
    internal PreTokenGenerationResponse()
    {
    }

    /// <summary>Changes of the ID token.</summary>
    public TokenChanges IdToken { get; } = new();

    /// <summary>Changes of the access token. Its <c>aud</c> can be set, to the app client's id.</summary>
    public TokenChanges AccessToken { get; } = new();

    /// <summary>Scopes that the access token gets as well.</summary>
    public ICollection<string> ScopesToAdd { get; private set; } = [];

    /// <summary>Scopes that the access token loses.</summary>
    public ICollection<string> ScopesToSuppress { get; private set; } = [];

    /// <summary>The groups and roles in place of the user's own; null leaves those.</summary>
    public TokenGroups? Groups { get; set; }

    internal bool IsOfFirstVersion { get; init; }

    internal override void Write(JsonObject response) => response[IsOfFirstVersion ? "claimsOverrideDetails" : "claimsAndScopeOverrideDetails"] = null;

    internal override void Read(LambdaOutput response)
    {
        if (response.Object(IsOfFirstVersion ? "claimsOverrideDetails" : "claimsAndScopeOverrideDetails") is not { } details)
            return;
        Groups = details.Object("groupOverrideDetails") is { } groups ? TokenGroups.Read(groups) : null;
        if (IsOfFirstVersion)
        {
            Fill(IdToken, details);
            return;
        }

        if (details.Object("idTokenGeneration") is { } id)
            Fill(IdToken, id);
        if (details.Object("accessTokenGeneration") is not { } access)
            return;
        Fill(AccessToken, access);
        ScopesToAdd = [.. access.Texts("scopesToAdd")];
        ScopesToSuppress = [.. access.Texts("scopesToSuppress")];
    }

    /// <summary>The first version has text for claims, the later ones any JSON.</summary>
    private void Fill(TokenChanges changes, LambdaOutput output)
    {
        foreach (var (name, value) in output.Members("claimsToAddOrOverride", value => value))
        {
            if (IsOfFirstVersion && value.ValueKind != JsonValueKind.String)
                throw TriggerErrors.UnrecognizableLambdaOutput();
            changes.ClaimsToAddOrOverride[name] = JsonNode.Parse(value.GetRawText());
        }

        foreach (var name in output.Texts("claimsToSuppress"))
            changes.ClaimsToSuppress.Add(name);
    }
}

/// <summary>The trigger before tokens are made.</summary>
internal static class PreTokenGeneration
{
    public const string FirstVersion = "1";

    private const int MostChanges = 5000;

    private static readonly TriggerKind<PreTokenGenerationRequest, PreTokenGenerationResponse> Kind = new(
        "PreTokenGeneration",
        triggers => triggers.PreTokenGeneration,
        config => config.PreTokenGenerationConfig?.LambdaArn ?? config.PreTokenGeneration);

    /// <summary>What is to be different in the tokens; null when there is nothing to ask.</summary>
    /// <param name="occasion">Whose tokens, and who asks for them.</param>
    /// <param name="source">Why they are made: <c>Authentication</c>, <c>RefreshTokens</c>, ….</param>
    /// <param name="scopes">Those of the access token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async ValueTask<PreTokenGenerationResponse?> CallAsync(
        Occasion occasion, string source, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        if (!occasion.Has(Kind))
            return null;
        var version = VersionOf(occasion);
        var groups = occasion.Context.Store.Read(tables => tables.Groups.Of(occasion.Pool.Id!, occasion.User!.Key));
        var changes = await occasion.CallAsync(Kind, new PreTokenGenerationRequest
        {
            TriggerSource = "TokenGeneration_" + source,
            GroupConfiguration = GroupClaims.Of(groups),
            Scopes = scopes,
            ClientMetadata = occasion.ClientMetadata,
            EventVersion = version,
        }, () => new PreTokenGenerationResponse { IsOfFirstVersion = version == FirstVersion }, cancellationToken);
        return Count(changes) <= MostChanges ? changes : throw TriggerErrors.TooManyClaims(MostChanges);
    }

    /// <summary>A delegate can do all that the newest version can.</summary>
    private static string VersionOf(Occasion occasion) => occasion.Context.Service.Triggers.IsLocal(Kind, occasion.Pool) ? "3"
        : occasion.Pool.LambdaConfig!.PreTokenGenerationConfig?.LambdaVersion is { } named ? named[1..2]
        : FirstVersion;

    private static int Count(PreTokenGenerationResponse changes) =>
        changes.IdToken.ClaimsToAddOrOverride.Count + changes.IdToken.ClaimsToSuppress.Count
        + changes.AccessToken.ClaimsToAddOrOverride.Count + changes.AccessToken.ClaimsToSuppress.Count
        + changes.ScopesToAdd.Count + changes.ScopesToSuppress.Count;
}
