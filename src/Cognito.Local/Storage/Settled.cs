using Cognito.Local.Wire;

namespace Cognito.Local.Storage;

/// <summary>
/// How a piece of work ended that is kept whatever the answer is: with a value, or with a refusal whose traces (a failed
/// attempt counted, a session used up) must stay.
/// </summary>
internal readonly record struct Settled<T>
{
    private Settled(T? value, ServiceException? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>What came of it; nothing when it was refused.</summary>
    public T? Value { get; }

    public ServiceException? Refusal { get; }

    public static implicit operator Settled<T>(T value) => new(value, null);

    public static implicit operator Settled<T>(ServiceException refusal) => new(default, refusal);

    /// <summary>The value; throws the refusal when there is one. For when the work is committed.</summary>
    public T OrThrow() => Refusal is null ? Value! : throw Refusal;
}
