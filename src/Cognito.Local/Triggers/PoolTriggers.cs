namespace Cognito.Local.Triggers;

/// <summary>
/// The functions that one pool calls. One that is set takes the place of the Lambda function that the pool's
/// <c>LambdaConfig</c> names; null leaves it to that. They can be set and taken away at any time.
/// </summary>
public sealed class PoolTriggers
{
    internal PoolTriggers()
    {
    }

    /// <summary>Before a user is created. Can confirm and verify people who sign up.</summary>
    public Trigger<PreSignUpRequest, PreSignUpResponse>? PreSignUp { get; set; }

    /// <summary>After a user was confirmed, or a forgotten password replaced.</summary>
    public Trigger<PostConfirmationRequest>? PostConfirmation { get; set; }

    /// <summary>When someone begins to sign in, before any proof is looked at.</summary>
    public Trigger<PreAuthenticationRequest>? PreAuthentication { get; set; }

    /// <summary>When someone has passed every factor, before they get tokens.</summary>
    public Trigger<PostAuthenticationRequest>? PostAuthentication { get; set; }
}
