using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

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
        SecretHashRule.Check(App, Given.SecretHash, username);
        await UserMigration.AtSignInAsync(this, cancellationToken);
        return await BeginAsync(Context.Store.Read(tables => Find(tables, username)), cancellationToken);
    }

    /// <summary>The first step of a sign-in by someone who is known already.</summary>
    public async ValueTask<Step> BeginAsync(Login login, CancellationToken cancellationToken)
    {
        var attempt = Attempt.Begin(Flow, Context.Now) with { DeviceKey = IsAdmin ? null : Given.DeviceKey };
        var step = new Step(Context, App, login, attempt, Given) { IsAdmin = IsAdmin };
        if (Context.Store.Read(tables => Settlement.Problem(tables, App.Pool, login, null, Context.Now)) is { } problem)
            throw problem;
        await PreAuthentication.CallAsync(step, ClientMetadata, cancellationToken);
        return step;
    }

    private Login Find(Tables tables, string username) => IsAdmin
        ? Login.Find(tables, App, username)
        : Login.Find(tables, Context.Service.Seal, App, username, Errors.UserNotFound);
}
