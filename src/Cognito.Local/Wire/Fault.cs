namespace Cognito.Local.Wire;

/// <summary>Something that a test wants to go wrong.</summary>
/// <param name="Kind">What.</param>
/// <param name="Operation">With which operation or document; null means all.</param>
internal sealed record Fault(FaultKind Kind, string? Operation)
{
    /// <summary>How long a call is delayed.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>How often it is still to happen; null means until further notice.</summary>
    public int? Left { get; set; }

    /// <summary>Documents cannot be throttled.</summary>
    public bool Meets(string? operation) =>
        Operation is null ? Kind != FaultKind.Throttled || !PublicDocuments.Names.Contains(operation) : Operation == operation;
}

internal enum FaultKind
{
    Delayed,
    Disconnected,
    Throttled,
    Garbled,
}
