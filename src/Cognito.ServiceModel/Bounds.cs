namespace Cognito.ServiceModel;

/// <summary>An inclusive range, open where an end is null.</summary>
internal readonly struct Bounds(long? min, long? max)
{
    public long? Min { get; } = min;

    public long? Max { get; } = max;
}
