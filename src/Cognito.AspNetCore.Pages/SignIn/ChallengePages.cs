using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>Which page asks what a challenge asks: one line each.</summary>
internal static class ChallengePages
{
    /// <summary>The page's name, or null when there is none for it.</summary>
    public static string? Of(Challenge? challenge) => challenge switch
    {
        NewPasswordRequired => "/NewPassword",
        _ => null,
    };
}
