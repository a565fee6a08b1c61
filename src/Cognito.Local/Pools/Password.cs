namespace Cognito.Local.Pools;

/// <summary>A password as the pool keeps it: what SRP needs, and a slow hash for the flows that send it plain.</summary>
internal sealed record Password
{
    public required byte[] SrpSalt { get; init; }
    public required byte[] SrpVerifier { get; init; }
    public required string Hash { get; init; }
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Hashes of earlier passwords, newest first, as many as the pool's history asks for.</summary>
    public IReadOnlyList<string> History { get; init; } = [];
}
