using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>What functions that send messages are told.</summary>
internal static class SentCodes
{
    public static void Write(JsonObject request, string type, string code, IReadOnlyDictionary<string, string>? clientMetadata)
    {
        request["type"] = type;
        request["code"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(code));
        TriggerEvent.Metadata(request, clientMetadata);
    }
}
