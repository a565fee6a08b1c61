using Cognito.Local.Challenges;
using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;

namespace Cognito.Local.Triggers;

/// <summary>What calls of triggers have in common: who does something, in which pool, through which client.</summary>
/// <param name="Context">The operation's.</param>
/// <param name="Pool">The pool.</param>
/// <param name="ClientId">Null when an administrator named none.</param>
/// <param name="UserName">The immutable username.</param>
/// <param name="User">Null for someone who does not exist.</param>
internal sealed record Occasion(OperationContext Context, UserPoolType Pool, string? ClientId, string UserName, User? User)
{
    /// <summary>What the caller says to the triggers.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>Someone who is on the way through a sign-in.</summary>
    public static Occasion Of(Step step) => new(step.Context, step.App.Pool, step.App.Client.ClientId, step.Login.Username, step.Login.User)
    {
        ClientMetadata = step.ClientMetadata,
    };

    public static Occasion Of(OperationContext context, AppClient app, User user, IReadOnlyDictionary<string, string>? clientMetadata) =>
        new(context, app.Pool, app.Client.ClientId, user.Username, user) { ClientMetadata = clientMetadata };

    /// <summary>Someone who is about to be told something.</summary>
    public static Occasion Of(Notice notice) => new(notice.Context, notice.Pool, notice.ClientId, notice.User.Username, notice.User);

    public bool Has<TRequest, TResponse>(TriggerKind<TRequest, TResponse> kind)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse =>
        Context.Service.Triggers.Has(kind, Pool);

    /// <summary>Calls the trigger; what is particular to it is given, the rest is known here.</summary>
    public ValueTask<TResponse> CallAsync<TRequest, TResponse>(
        TriggerKind<TRequest, TResponse> kind, TRequest request, Func<TResponse> begin, CancellationToken cancellationToken)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse =>
        Context.Service.Triggers.CallAsync(kind, Pool, Complete(request), begin, cancellationToken);

    /// <summary>Calls the trigger and lets nobody know when it fails.</summary>
    public ValueTask TellAsync<TRequest>(TriggerKind<TRequest, NoResponse> kind, TRequest request, CancellationToken cancellationToken)
        where TRequest : TriggerRequest =>
        Context.Service.Triggers.TellAsync(kind, Pool, Complete(request), cancellationToken);

    /// <summary>The attributes of a user as triggers see them.</summary>
    public Dictionary<string, string> Attributes() => User is null ? [] : new(User.Attributes, StringComparer.Ordinal)
    {
        ["sub"] = User.Sub,
        ["cognito:user_status"] = User.Status.ToString(),
    };

    private TRequest Complete<TRequest>(TRequest request)
        where TRequest : TriggerRequest =>
        (TRequest)(request with
        {
            UserPoolId = Pool.Id!,
            ClientId = ClientId,
            UserName = UserName,
            UserAttributes = request.UserAttributes.Count > 0 ? request.UserAttributes : Attributes(),
        });
}
