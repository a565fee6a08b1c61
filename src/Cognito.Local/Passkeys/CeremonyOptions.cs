using System.Text.Json.Nodes;

namespace Cognito.Local.Passkeys;

/// <summary>Options as the service sends them: without what it does not know, and without lists that are empty.</summary>
internal static class CeremonyOptions
{
    private static readonly string[] Unknown = ["hints", "attestationFormats"];

    public static JsonObject Trim(string json)
    {
        var options = JsonNode.Parse(json)!.AsObject();
        foreach (var name in Unknown)
            options.Remove(name);
        foreach (var credential in Credentials(options, "excludeCredentials"))
            credential.Remove("transports");
        foreach (var credential in Credentials(options, "allowCredentials"))
        {
            if (credential["transports"] is JsonArray { Count: 0 })
                credential.Remove("transports");
        }

        return options;
    }

    private static IEnumerable<JsonObject> Credentials(JsonObject options, string list) =>
        (options[list] as JsonArray ?? []).OfType<JsonObject>();
}
