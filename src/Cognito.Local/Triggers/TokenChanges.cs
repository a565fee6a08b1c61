using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>
/// What is to be different in a token. Claims that the service guards (who the user is, for whom the token is, how long, from
/// which authentication) stay as they are, whatever is asked.
/// </summary>
public sealed class TokenChanges
{
    internal TokenChanges()
    {
    }

    /// <summary>Claims to add, or to give another value: <c>["tenant"] = "acme"</c>. Any JSON.</summary>
    public IDictionary<string, JsonNode?> ClaimsToAddOrOverride { get; } = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);

    /// <summary>Claims to leave out, added ones too.</summary>
    public ICollection<string> ClaimsToSuppress { get; } = [];
}
