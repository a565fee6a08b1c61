using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authentication;

/// <summary>A session that has just ended.</summary>
/// <param name="HttpContext">The request being served.</param>
/// <param name="Principal">Whose it was.</param>
/// <param name="Refused">True when the service refused to refresh it; false at sign-out.</param>
public sealed record SessionEndedContext(HttpContext HttpContext, ClaimsPrincipal Principal, bool Refused);
