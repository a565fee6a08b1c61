using System.Text.Json.Serialization;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>Where a flow stands, in JSON: <c>state</c> tells which of these it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = Discriminator)]
[JsonDerivedType(typeof(Asking), "challenge")]
[JsonDerivedType(typeof(SignedIn), "signedIn")]
[JsonDerivedType(typeof(SignedOut), "signedOut")]
[JsonDerivedType(typeof(ConfirmationRequired), "confirmationRequired")]
[JsonDerivedType(typeof(Confirmed), "confirmed")]
[JsonDerivedType(typeof(PasswordResetRequired), "passwordResetRequired")]
[JsonDerivedType(typeof(CodeSent), "codeSent")]
[JsonDerivedType(typeof(PasswordChanged), "passwordChanged")]
[JsonDerivedType(typeof(NoPasskey), "noPasskey")]
internal abstract record FlowResponse
{
    public const string Discriminator = "state";

    private FlowResponse()
    {
    }

    /// <summary>Sign-in asks for something: POST /sign-in/answer with the flow.</summary>
    /// <param name="Flow">Goes back with the answer.</param>
    /// <param name="ExpiresAt">Until when.</param>
    /// <param name="Challenge">What is asked.</param>
    public sealed record Asking(string Flow, DateTimeOffset ExpiresAt, Challenge Challenge) : FlowResponse
    {
        /// <summary>For the set-up of an authenticator app: what to show for it, while its first code is asked for.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public SoftwareTokenSetup? SoftwareToken { get; init; }
    }

    /// <summary>Somebody is signed in.</summary>
    /// <param name="User">Who.</param>
    public sealed record SignedIn(UserResponse User) : FlowResponse
    {
        /// <summary>When the session ends at the latest; told of sessions that were there before.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DateTimeOffset? ExpiresAt { get; init; }

        /// <summary>Where the person wanted to go.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? ReturnUrl { get; init; }
    }

    /// <summary>Nobody is signed in.</summary>
    public sealed record SignedOut : FlowResponse;

    /// <summary>The account waits for its confirmation code: POST /sign-up/confirm with the flow.</summary>
    /// <param name="Flow">Goes back with the code.</param>
    /// <param name="ExpiresAt">Until when.</param>
    public sealed record ConfirmationRequired(string Flow, DateTimeOffset ExpiresAt) : FlowResponse;

    /// <summary>The account is confirmed, and nobody is signed in.</summary>
    public sealed record Confirmed : FlowResponse;

    /// <summary>The password was reset by an administrator: POST /password/reset with the flow, the code that was sent and a new password.</summary>
    /// <param name="Flow">Goes back with the code.</param>
    /// <param name="ExpiresAt">Until when.</param>
    public sealed record PasswordResetRequired(string Flow, DateTimeOffset ExpiresAt) : FlowResponse;

    /// <summary>A code is on its way, if there is such an account: POST /password/reset with the flow.</summary>
    /// <param name="Flow">Goes back with the code.</param>
    /// <param name="ExpiresAt">Until when.</param>
    public sealed record CodeSent(string Flow, DateTimeOffset ExpiresAt) : FlowResponse;

    /// <summary>The new password holds.</summary>
    public sealed record PasswordChanged : FlowResponse;

    /// <summary>There is no sign-in by passkey to offer before a name is typed, for whatever reason.</summary>
    public sealed record NoPasskey : FlowResponse;
}
