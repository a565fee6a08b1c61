using Cognito.Local.Model;

namespace Cognito.Local.Challenges;

/// <summary>How a step of a sign-in ends: with the next challenge, or with tokens.</summary>
internal sealed record SignInAnswer(
    string? ChallengeName,
    IReadOnlyDictionary<string, string> Parameters,
    string? Session,
    AuthenticationResultType? Tokens)
{
    /// <summary>The first factors to choose from, where the service names them beside the parameters; null elsewhere.</summary>
    public IReadOnlyList<string>? AvailableChallenges { get; init; }

    public SignInAnswer(AuthenticationResultType tokens)
        : this(null, new Dictionary<string, string>(), null, tokens)
    {
    }
}
