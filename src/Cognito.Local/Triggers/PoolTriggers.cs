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

    /// <summary>When a name is nobody's and comes with a password, or was forgotten: can bring in the user from elsewhere.</summary>
    public Trigger<UserMigrationRequest, UserMigrationResponse>? UserMigration { get; set; }

    /// <summary>Before a message is sent: can word it anew.</summary>
    public Trigger<CustomMessageRequest, CustomMessageResponse>? CustomMessage { get; set; }

    /// <summary>Sends e-mail in the pool's place. When it fails, only the log says so.</summary>
    public Trigger<CustomSenderRequest>? CustomEmailSender { get; set; }

    /// <summary>Sends text messages in the pool's place. When it fails, only the log says so.</summary>
    public Trigger<CustomSenderRequest>? CustomSmsSender { get; set; }

    /// <summary>When someone begins to sign in, before any proof is looked at.</summary>
    public Trigger<PreAuthenticationRequest>? PreAuthentication { get; set; }

    /// <summary>In a sign-in by CUSTOM_AUTH, what comes next. That flow needs all three of its functions.</summary>
    public Trigger<DefineAuthChallengeRequest, DefineAuthChallengeResponse>? DefineAuthChallenge { get; set; }

    /// <summary>In a sign-in by CUSTOM_AUTH, makes a challenge.</summary>
    public Trigger<CreateAuthChallengeRequest, CreateAuthChallengeResponse>? CreateAuthChallenge { get; set; }

    /// <summary>In a sign-in by CUSTOM_AUTH, judges the answer to a challenge.</summary>
    public Trigger<VerifyAuthChallengeResponseRequest, VerifyAuthChallengeResponseResponse>? VerifyAuthChallengeResponse { get; set; }

    /// <summary>When someone has passed every factor, before they get tokens.</summary>
    public Trigger<PostAuthenticationRequest>? PostAuthentication { get; set; }

    /// <summary>Before tokens are made, at sign-in and at refresh. Can change claims, groups and scopes.</summary>
    public Trigger<PreTokenGenerationRequest, PreTokenGenerationResponse>? PreTokenGeneration { get; set; }
}
