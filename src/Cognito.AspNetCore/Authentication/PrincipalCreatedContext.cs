using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authentication;

/// <summary>A principal that was made from validated tokens.</summary>
/// <param name="HttpContext">The request being served.</param>
/// <param name="Principal">The principal; add identities or claims to it.</param>
public sealed record PrincipalCreatedContext(HttpContext HttpContext, ClaimsPrincipal Principal);
