namespace Cognito.Local.Pools;

/// <summary>The names that a new user gets for good.</summary>
internal sealed record NewName(string Username, string Key, string Sub);
