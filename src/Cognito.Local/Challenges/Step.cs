using Cognito.Local.Operations;
using Cognito.Local.Pools;

namespace Cognito.Local.Challenges;

/// <summary>Where a sign-in stands: who comes through which client, how far they are, and what they have just given.</summary>
internal sealed record Step(OperationContext Context, AppClient App, Login Login, Attempt Attempt, AuthParameters Given)
{
    /// <summary>Whether an administrator signs the person in: the answers go through the Admin operations.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The ClientMetadata of the answer to a challenge, for the triggers; that of InitiateAuth does not come so far (behaviour §7.3).</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>The password that a proof is checked against; a likeness has one that nothing proves.</summary>
    public Password Password => Login.User?.Password ?? Likeness.Password(App.Pool, Context.Service.Seal, Login.Username);
}
