using Cognito.Local.Operations;
using Cognito.Local.Pools;

namespace Cognito.Local.Challenges;

/// <summary>Where a sign-in stands: who comes through which client, how far they are, and what they have just given.</summary>
internal sealed record Step(OperationContext Context, AppClient App, Login Login, Attempt Attempt, AuthParameters Given)
{
    /// <summary>The password that a proof is checked against; a likeness has one that nothing proves.</summary>
    public Password Password => Login.User?.Password ?? Likeness.Password(App.Pool, Context.Service.Seal, Login.Username);
}
