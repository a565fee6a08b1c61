using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>A call of InitiateAuth or of its twin for administrators.</summary>
internal sealed record FlowCall(OperationContext Context, AppClient App, string Flow, AuthParameters Given, bool IsAdmin)
{
    /// <summary>The ClientMetadata of this call: validation data to the triggers that look at a sign-in's beginning, and nothing to later ones (behaviour §7.3).</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>The Session of this call: that of a sign-up, to go on from; null for a sign-in by name.</summary>
    public string? Session { get; init; }

    /// <summary>The first step of a sign-in by name: the client has proved its secret, the person is found, the pool lets them try.</summary>
    public async ValueTask<Step> BeginAsync(CancellationToken cancellationToken)
    {
        var username = Given.Username;
        SecretHashRule.Check(App.Client, Given.SecretHash, username);
        var attempt = Attempt.Begin(Flow, Context.Now) with { DeviceKey = IsAdmin ? null : Given.DeviceKey };
        var step = new Step(Context, App, Context.Store.Read(tables => Find(tables, username)), attempt, Given)
        {
            IsAdmin = IsAdmin,
        };
        await PreAuthentication.CallAsync(step, ClientMetadata, cancellationToken);
        return step;
    }

    private Login Find(Tables tables, string username) => IsAdmin
        ? Login.Find(tables, App, username)
        : Login.Find(tables, Context.Service.Seal, App, username, Errors.UserNotFound);
}
