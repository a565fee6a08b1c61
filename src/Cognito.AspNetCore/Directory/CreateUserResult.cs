namespace Cognito.AspNetCore.Directory;

/// <summary>What came of an invitation.</summary>
/// <param name="Outcome">Whether it is done.</param>
/// <param name="User">Who was made; null when nobody was.</param>
public sealed record CreateUserResult(DirectoryOutcome Outcome, CognitoUser? User);
