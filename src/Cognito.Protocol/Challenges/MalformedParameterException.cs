namespace Cognito.Protocol.Challenges;

/// <summary>A parameter is there but is not what it should be. Its value is not quoted: it may be secret.</summary>
internal sealed class MalformedParameterException(string name) : FormatException($"The parameter {name} is malformed.")
{
    public string Name { get; } = name;
}
