namespace Cognito.ServiceModel;

/// <summary>The whole API: every operation and every shape it speaks in.</summary>
internal sealed class ServiceModel(
    string name,
    string version,
    string endpointPrefix,
    string targetPrefix,
    IReadOnlyList<Operation> operations,
    IReadOnlyList<Shape> shapes)
{
    public string Name { get; } = name;

    public string Version { get; } = version;

    /// <summary>First label of the service's host name.</summary>
    public string EndpointPrefix { get; } = endpointPrefix;

    /// <summary>What stands before the operation's name in the X-Amz-Target header, without the dot.</summary>
    public string TargetPrefix { get; } = targetPrefix;

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<Operation> Operations { get; } = operations;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Shape> Shapes { get; } = shapes;
}
