using System.Security.Claims;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>Who is signed in.</summary>
/// <param name="Subject">The immutable identifier.</param>
/// <param name="Name">What to call the person: see <c>Identity.Name</c>.</param>
/// <param name="Groups">The person's groups.</param>
internal sealed record UserResponse(string Subject, string? Name, IReadOnlyList<string> Groups)
{
    public static UserResponse From(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(ClaimNames.Subject)!,
        principal.Identity?.Name,
        [.. principal.FindAll(ClaimNames.Groups).Select(claim => claim.Value)]);
}
