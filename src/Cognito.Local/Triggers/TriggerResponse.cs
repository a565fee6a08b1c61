using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>What a trigger may answer.</summary>
public abstract class TriggerResponse
{
    private protected TriggerResponse()
    {
    }

    /// <summary>The members of <c>event.response</c> as a function finds them.</summary>
    internal abstract void Write(JsonObject response);

    /// <summary>Takes what a function has made of <c>event.response</c>.</summary>
    /// <exception cref="Wire.ServiceException">A member has the wrong type.</exception>
    internal abstract void Read(LambdaOutput response);
}
