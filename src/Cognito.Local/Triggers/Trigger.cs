namespace Cognito.Local.Triggers;

/// <summary>
/// A function that a pool calls at one point of its work and takes an answer from, in place of a Lambda function.
/// An exception that it throws refuses the work: the caller gets a <c>UserLambdaValidationException</c> with its message.
/// </summary>
/// <param name="request">What the pool tells: the trigger's <c>event.request</c> and what is around it.</param>
/// <param name="response">What the function may set: the trigger's <c>event.response</c>.</param>
/// <param name="cancellationToken">
/// Ends when <see cref="LocalCognitoOptions.TriggerTimeLimit"/> is over; the pool then calls anew, three times in all.
/// </param>
public delegate ValueTask Trigger<in TRequest, in TResponse>(TRequest request, TResponse response, CancellationToken cancellationToken)
    where TRequest : TriggerRequest
    where TResponse : TriggerResponse;

/// <summary>A function that a pool calls at one point of its work, and that can only let it go on or refuse it.</summary>
/// <inheritdoc cref="Trigger{TRequest, TResponse}"/>
public delegate ValueTask Trigger<in TRequest>(TRequest request, CancellationToken cancellationToken)
    where TRequest : TriggerRequest;
