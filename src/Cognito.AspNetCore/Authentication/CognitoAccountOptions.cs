namespace Cognito.AspNetCore.Authentication;

/// <summary>What people may do with their own accounts.</summary>
public sealed class CognitoAccountOptions
{
    /// <summary>
    /// How long ago a person may have signed in to delete the account, or to change its further factors and passkeys (default: 10 minutes; 1 minute to 1 day).
    /// Later, they sign in again first.
    /// </summary>
    public TimeSpan RecentSignIn { get; set; } = TimeSpan.FromMinutes(10);
}
