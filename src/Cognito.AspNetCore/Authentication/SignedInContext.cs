using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authentication;

/// <summary>A person who has just signed in.</summary>
/// <param name="HttpContext">The request being served.</param>
/// <param name="Principal">Who.</param>
public sealed record SignedInContext(HttpContext HttpContext, ClaimsPrincipal Principal);
