using Cognito.Local.Model;

namespace Cognito.Local.Triggers;

/// <summary>One of the points at which a pool calls a function.</summary>
/// <param name="Name">Its name in errors.</param>
/// <param name="Delegate">The function in this process; null when there is none.</param>
/// <param name="Arn">The Lambda function; null when there is none.</param>
internal sealed record TriggerKind<TRequest, TResponse>(
    string Name,
    Func<PoolTriggers, Trigger<TRequest, TResponse>?> Delegate,
    Func<LambdaConfigType, string?> Arn)
    where TRequest : TriggerRequest
    where TResponse : TriggerResponse
{
    /// <summary>A trigger without a response.</summary>
    public static TriggerKind<TRequest, NoResponse> Of(
        string name, Func<PoolTriggers, Trigger<TRequest>?> find, Func<LambdaConfigType, string?> arn) =>
        new(name, triggers => find(triggers) is { } function ? (request, _, cancellationToken) => function(request, cancellationToken) : null, arn);
}
