namespace Cognito.Local.Seeding;

/// <summary>A mistake in <c>pool.json</c>, with the place where it is.</summary>
internal sealed class SeedException(string place, string problem) : InvalidOperationException($"{place}: {problem}");
