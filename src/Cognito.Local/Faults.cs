using Cognito.Local.ManagedLogin;
using Cognito.Local.Operations;
using Cognito.Local.Wire;

namespace Cognito.Local;

/// <summary>
/// What goes wrong between callers and a <see cref="LocalCognito"/>, until it has happened as often as asked or
/// <see cref="Clear"/> is called. Faults meet calls from within the process and over HTTP alike.
/// </summary>
/// <remarks>
/// An operation is named as in the API, <c>InitiateAuth</c>; a pool's documents are named by their files, <c>jwks.json</c> and
/// <c>openid-configuration</c>, a domain's token endpoint <c>oauth2/token</c>. Mind that SDK clients try again by themselves when they are throttled or cut off:
/// <c>times: 1</c> may not be noticed. Faults of different kinds for one operation add up.
/// </remarks>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<Fault> pending = [];

    internal Faults()
    {
    }

    /// <summary>Calls are refused with <c>TooManyRequestsException</c>, "Rate exceeded", and do nothing.</summary>
    /// <param name="operation">Which operation; null means all.</param>
    /// <param name="times">How many calls; null means until cleared.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than one.</exception>
    public void Throttle(string? operation = null, int? times = null)
    {
        if (operation is not null && PublicDocuments.Names.Contains(operation))
            throw new ArgumentException("Documents are not throttled.", nameof(operation));
        Add(new Fault(FaultKind.Throttled, operation), times);
    }

    /// <summary>Calls fail before they arrive: within the process with an <see cref="HttpRequestException"/>, over HTTP by a closed connection.</summary>
    /// <inheritdoc cref="Throttle"/>
    public void Disconnect(string? operation = null, int? times = null) => Add(new Fault(FaultKind.Disconnected, operation), times);

    /// <summary>Calls are carried out, but the JSON of their answers breaks off in the middle.</summary>
    /// <inheritdoc cref="Throttle"/>
    public void Garble(string? operation = null, int? times = null) => Add(new Fault(FaultKind.Garbled, operation), times);

    /// <summary>Calls wait before they are looked at.</summary>
    /// <param name="time">
    /// How long, by the service's clock: a test's own clock has to be moved. <see cref="Timeout.InfiniteTimeSpan"/> waits until the caller gives up.
    /// </param>
    /// <param name="operation">Which operation; null means all.</param>
    /// <param name="times">How many calls; null means until cleared.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than one, or <paramref name="time"/> negative.</exception>
    public void Delay(TimeSpan time, string? operation = null, int? times = null)
    {
        if (time != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Add(new Fault(FaultKind.Delayed, operation) { Time = time }, times);
    }

    /// <summary>From now on all goes well again. Calls that wait go on waiting.</summary>
    public void Clear()
    {
        lock (gate)
            pending.Clear();
    }

    /// <summary>The faults that meet a call: of each kind the one that was asked for first.</summary>
    internal IReadOnlyList<Fault> Meet(string? operation)
    {
        lock (gate)
        {
            if (pending.Count == 0)
                return [];
            var met = pending.Where(fault => fault.Meets(operation)).DistinctBy(fault => fault.Kind).ToList();
            foreach (var fault in met)
                fault.Left--;
            pending.RemoveAll(fault => fault.Left == 0);
            return met;
        }
    }

    private void Add(Fault fault, int? times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times ?? 1, 1, nameof(times));
        if (fault.Operation is { } name && !OperationTable.All.ContainsKey(name) && !PublicDocuments.Names.Contains(name) && name != TokenEndpoint.Path)
            throw new ArgumentException($"{name} is no operation of the local pool. Write its name as in the API, such as InitiateAuth, or jwks.json.");
        fault.Left = times;
        lock (gate)
            pending.Add(fault);
    }
}
