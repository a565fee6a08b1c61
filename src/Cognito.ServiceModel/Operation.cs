namespace Cognito.ServiceModel;

internal sealed class Operation(string name, Shape input, Shape? output, bool isSigned, IReadOnlyList<Shape> errors, Pagination? pagination)
{
    public string Name { get; } = name;

    public Shape Input { get; } = input;

    /// <summary>Null when the service answers with no body at all.</summary>
    public Shape? Output { get; } = output;

    /// <summary>Whether the caller must sign with AWS credentials (SigV4).</summary>
    public bool IsSigned { get; } = isSigned;

    public IReadOnlyList<Shape> Errors { get; } = errors;

    public Pagination? Pagination { get; } = pagination;
}
