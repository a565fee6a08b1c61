using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>The response of triggers from which the pool takes none.</summary>
internal sealed class NoResponse : TriggerResponse
{
    internal override void Write(JsonObject response)
    {
    }

    internal override void Read(LambdaOutput response)
    {
    }
}
