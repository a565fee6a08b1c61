namespace Cognito.Local.Wire;

/// <summary>One limit that a call meets.</summary>
/// <param name="Key">Whose calls count together.</param>
/// <param name="PerSecond">How many are let through in a second.</param>
/// <param name="Cost">What this call counts for.</param>
internal readonly record struct Quota(string Key, double PerSecond, double Cost = 1);
