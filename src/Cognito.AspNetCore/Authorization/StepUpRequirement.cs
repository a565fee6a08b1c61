using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>The sign-in was of this kind, or can be done again so.</summary>
internal sealed record StepUpRequirement(StepUp StepUp) : IAuthorizationRequirement
{
    public static StepUpRequirement Mfa { get; } = new(new StepUp(Mfa: true));

    /// <exception cref="ArgumentOutOfRangeException">The time is under a second.</exception>
    public static StepUpRequirement Recent(TimeSpan within) => within >= TimeSpan.FromSeconds(1)
        ? new(new StepUp(MaxAge: within))
        : throw new ArgumentOutOfRangeException(nameof(within), within, "Write how long ago the sign-in may be, at least a second.");

    /// <exception cref="ArgumentException">There is no level, or one that no pool has.</exception>
    public static StepUpRequirement Acr(IReadOnlyList<string> values) => values is { Count: > 0 } && values.All(AuthParam.IsWord)
        ? new(new StepUp(Acr: values))
        : throw new ArgumentException("Name at least one level of the pool's AcrConfiguration, such as \"urn:cognito:loa:3\": no spaces, quotes or backslashes.", nameof(values));
}
