namespace Cognito.Local.Challenges;

/// <summary>
/// What a caller carries sealed between two steps: who is on the way to what. It is bound to user, client and challenge,
/// lives as long as the client's AuthSessionValidity says, and leads on once.
/// </summary>
internal sealed record Session
{
    public required string Id { get; init; }
    public required string PoolId { get; init; }
    public required string ClientId { get; init; }

    /// <summary>The challenge that it continues.</summary>
    public required string Challenge { get; init; }

    /// <summary>Null for someone who does not exist and must not be told apart from those who do.</summary>
    public required string? Sub { get; init; }

    /// <summary>The immutable username: USER_ID_FOR_SRP.</summary>
    public required string Username { get; init; }

    /// <summary>Whose failures are counted.</summary>
    public required string Owner { get; init; }

    public required Attempt Attempt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What the challenge's rule has to remember.</summary>
    public IReadOnlyDictionary<string, byte[]> State { get; init; } = new Dictionary<string, byte[]>();
}
