namespace Cognito.Local.Challenges;

/// <summary>One AuthFlow (behaviour §2).</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Required">The AuthParameters it cannot do without.</param>
/// <param name="IsPublic">Whether InitiateAuth knows it.</param>
/// <param name="IsAdmin">Whether AdminInitiateAuth knows it.</param>
/// <param name="StartAsync">Begins it.</param>
internal sealed record Flow(
    string Name,
    string[] Required,
    bool IsPublic,
    bool IsAdmin,
    Func<FlowCall, CancellationToken, ValueTask<SignInAnswer>> StartAsync);
