using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Cognito.AspNetCore.Diagnostics;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>What one app measures: the instrument's name and the values of its tags.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentBag<string> _all = [];

    public Measurements(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Only this app's: others run beside it.
            if (instrument.Meter.Name == CognitoDiagnostics.MeterName && instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        _listener.Start();
    }

    public IReadOnlyCollection<string> All => _all;

    public int Count(string start) => _all.Count(measured => measured.StartsWith(start, StringComparison.Ordinal));

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _all.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}");
}
