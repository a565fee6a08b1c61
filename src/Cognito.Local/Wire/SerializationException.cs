namespace Cognito.Local.Wire;

/// <summary>The JSON is not what the API's types allow.</summary>
internal sealed class SerializationException(string problem, string path = "") : Exception(path.Length == 0 ? problem : $"{path}: {problem}")
{
    /// <summary>What is wrong, in the service's words and without the place.</summary>
    public string Problem { get; } = problem;

    /// <summary>Where, from the outermost member inwards: <c>UserAttributes[0].Value</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The same problem, seen from the structure, list or map around it.</summary>
    public SerializationException In(string outer) =>
        new(Problem, Path.Length == 0 || Path[0] == '[' ? outer + Path : $"{outer}.{Path}");
}
