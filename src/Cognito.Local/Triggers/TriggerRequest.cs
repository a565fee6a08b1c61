using System.Text.Json.Nodes;

namespace Cognito.Local.Triggers;

/// <summary>What every trigger is told (Developer Guide, "User pool Lambda trigger event").</summary>
public abstract record TriggerRequest
{
    private protected TriggerRequest()
    {
    }

    /// <summary>Why it is called: the trigger's name and the occasion, such as <c>PreSignUp_AdminCreateUser</c>.</summary>
    public string TriggerSource { get; init; } = "";

    /// <summary>The pool that calls.</summary>
    public string UserPoolId { get; init; } = "";

    /// <summary>The app client that the person came through; null when an administrator named none.</summary>
    public string? ClientId { get; init; }

    /// <summary>The user's immutable name; of someone who does not exist, the name that was typed or one made up.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The user's attributes by name, with <c>sub</c> and <c>cognito:user_status</c> once the user exists.</summary>
    public IReadOnlyDictionary<string, string> UserAttributes { get; init; } = new Dictionary<string, string>();

    /// <summary>The version of the event.</summary>
    internal virtual string Version => "1";

    /// <summary>Why and where, and nothing of what is told: that can be secret.</summary>
    public sealed override string ToString() => $"{TriggerSource} of {UserPoolId}";

    /// <summary>The members of <c>event.request</c> beside the attributes.</summary>
    internal abstract void Write(JsonObject request);
}
