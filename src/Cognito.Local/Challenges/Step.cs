using Cognito.Local.Model;
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

    /// <summary>An e-mail address that the next challenge is to prove; null where it is the one that the user has.</summary>
    public string? NewEmail { get; init; }

    /// <summary>What the pool says of further factors.</summary>
    public GetUserPoolMfaConfigResponse MfaConfig => Context.Store.Read(tables => tables.MfaConfigs.Of(App.Pool.Id!));

    /// <summary>What the user, who has passed the first factor, can be asked for beside it.</summary>
    public FurtherFactors FurtherFactors => FurtherFactors.Of(App.Pool, MfaConfig, Login.User!);

    /// <summary>The password that a proof is checked against; a likeness has one that nothing proves.</summary>
    public Password Password => Login.User?.Password ?? Likeness.Password(App.Pool, Context.Service.Seal, Login.Username);
}
