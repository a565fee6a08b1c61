using System.Security.Claims;
using System.Text.Json.Serialization;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>Where a flow stands, in JSON.</summary>
/// <param name="State">Its name: <c>challenge</c>, <c>signedIn</c>, <c>confirmationRequired</c>, <c>passwordResetRequired</c>, <c>confirmed</c>, <c>codeSent</c>, <c>passwordChanged</c>, <c>signedOut</c>.</param>
internal sealed record FlowResponse(string State)
{
    /// <summary>Goes back with the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Flow { get; init; }

    /// <summary>Until when.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What is asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Challenge? Challenge { get; init; }

    /// <summary>For the set-up of an authenticator app: what to show for it, while its first code is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SoftwareTokenSetup? SoftwareToken { get; init; }

    /// <summary>Who is signed in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UserResponse? User { get; init; }

    /// <summary>Where the person wanted to go.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReturnUrl { get; init; }
}

/// <summary>Who is signed in.</summary>
/// <param name="Subject">The immutable identifier.</param>
/// <param name="Name">What to call the person: see <c>Identity.Name</c>.</param>
/// <param name="Groups">The person's groups.</param>
internal sealed record UserResponse(string? Subject, string? Name, IReadOnlyList<string> Groups)
{
    public static UserResponse From(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(ClaimNames.Subject),
        principal.Identity?.Name,
        [.. principal.FindAll(ClaimNames.Groups).Select(claim => claim.Value)]);
}
