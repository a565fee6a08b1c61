namespace Cognito.Protocol.Challenges;

/// <summary>A challenge that this version does not know. It cannot be answered; sign-in ends in a clear refusal instead of a crash.</summary>
/// <param name="ChallengeName">The service's name for it.</param>
/// <param name="Parameters">Its parameters as they came. They may hold anything: do not log them.</param>
public sealed record UnknownChallenge(string ChallengeName, IReadOnlyDictionary<string, string> Parameters) : Challenge
{
    internal override string Name => ChallengeName;

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
        foreach (var (name, value) in Parameters)
        {
            parameters[name] = value;
        }
    }
}
