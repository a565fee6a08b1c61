using System.Security.Claims;

namespace Cognito.AspNetCore.Account;

/// <summary>Whoever is signed in, by session or by bearer token.</summary>
/// <param name="AccessToken">In whose name the service acts.</param>
/// <param name="Principal">Who it is.</param>
/// <param name="DeviceKey">The device that the tokens are bound to; null where the pool knows none.</param>
internal sealed record AccountHolder(string AccessToken, ClaimsPrincipal Principal, string? DeviceKey)
{
    /// <summary>The type's name alone: it holds a token.</summary>
    public override string ToString() => nameof(AccountHolder);
}
