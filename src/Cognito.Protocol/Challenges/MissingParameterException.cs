namespace Cognito.Protocol.Challenges;

/// <summary>A parameter that a challenge or an answer cannot do without is not there.</summary>
internal sealed class MissingParameterException(string name) : FormatException($"The parameter {name} is missing.")
{
    public string Name { get; } = name;
}
