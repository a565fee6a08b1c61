namespace Cognito.AspNetCore.Authentication;

/// <summary>The app's hooks into sign-in and sessions. Set what you need; each does nothing by default.</summary>
public sealed class CognitoEvents
{
    /// <summary>Before each call to the service: add <c>ClientMetadata</c> for the pool's Lambda triggers.</summary>
    public Func<SendingRequestContext, ValueTask> OnSendingRequest { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>When a principal was made from validated tokens (sign-in, each request of a session, bearer): add claims of your own.</summary>
    public Func<PrincipalCreatedContext, ValueTask> OnPrincipalCreated { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>After a person has signed in and the session cookie is part of the response.</summary>
    public Func<SignedInContext, ValueTask> OnSignedIn { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>After a session has ended: by sign-out, or because the service refused to refresh it.</summary>
    public Func<SessionEndedContext, ValueTask> OnSessionEnded { get; set; } = _ => ValueTask.CompletedTask;
}
