using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>A further factor, and how it stands with a person.</summary>
/// <param name="Kind">Which.</param>
/// <param name="IsOn">Whether it is asked for.</param>
/// <param name="IsPreferred">Whether it is asked for without a choice.</param>
/// <param name="Destination">Where its codes go, or null where they go nowhere or the account lacks the address.</param>
public sealed record MfaMethod(MfaKind Kind, bool IsOn, bool IsPreferred, string? Destination);
