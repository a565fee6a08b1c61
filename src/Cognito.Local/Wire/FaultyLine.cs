namespace Cognito.Local.Wire;

/// <summary>What calls meet on their way in and out.</summary>
internal static class FaultyLine
{
    /// <summary>The way in: waits, or does not arrive.</summary>
    /// <exception cref="HttpRequestException">The call does not arrive. Whoever took it from a socket closes that.</exception>
    public static async Task PassAsync(this IReadOnlyList<Fault> faults, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (faults.Of(FaultKind.Delayed) is { } delay)
            await Task.Delay(delay.Time, clock, cancellationToken);
        if (faults.Of(FaultKind.Disconnected) is not null)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The local pool is out of reach: a fault of LocalCognito.Faults.");
    }

    public static Fault? Of(this IReadOnlyList<Fault> faults, FaultKind kind) => faults.FirstOrDefault(fault => fault.Kind == kind);

    /// <summary>The way out: half of an answer is no JSON any more.</summary>
    public static ReadOnlyMemory<byte> Return(this IReadOnlyList<Fault> faults, ReadOnlyMemory<byte> body) =>
        faults.Of(FaultKind.Garbled) is null ? body : body.IsEmpty ? "{"u8.ToArray() : body[..(body.Length / 2)];
}
