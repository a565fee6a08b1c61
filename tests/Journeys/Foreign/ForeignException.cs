namespace Cognito.Journeys.Foreign;

/// <summary>What a JavaScript client threw.</summary>
/// <param name="class">The JavaScript class, such as <c>NotAuthorizedException</c>.</param>
/// <param name="name">The error's name.</param>
/// <param name="message">The error's text.</param>
internal sealed class ForeignException(string @class, string name, string message) : Exception(message)
{
    public string Class { get; } = @class;

    public string Name { get; } = name;

    /// <summary>Whether the SDK took it for an answer of the service, not for a failure of its own.</summary>
    public required bool IsOfService { get; init; }

    public required int? Status { get; init; }

    public override string ToString() => $"{Class} ({Name}, {Status}): {Message}";
}
