namespace Cognito.Journeys.Screens;

/// <summary>Something that people are shown.</summary>
/// <param name="Name">For pictures and messages.</param>
/// <param name="Way">The app that shows it.</param>
/// <param name="ReachAsync">How people get there.</param>
internal sealed record Screen(string Name, Way Way, Func<Person, Task> ReachAsync);
