using Cognito.Local.Wire;

namespace Cognito.Local.Storage;

/// <summary>
/// How a piece of work ended that is kept whatever the answer is: with a value, or with a refusal whose traces (a failed
/// attempt counted, a session used up) must stay.
/// </summary>
internal readonly record struct Settled<T>
{
    private readonly T? value;
    private readonly ServiceException? refusal;

    private Settled(T? value, ServiceException? refusal)
    {
        this.value = value;
        this.refusal = refusal;
    }

    public static implicit operator Settled<T>(T value) => new(value, null);

    public static implicit operator Settled<T>(ServiceException refusal) => new(default, refusal);

    /// <summary>The value; throws the refusal when there is one. For when the work is committed.</summary>
    public T OrThrow() => refusal is null ? value! : throw refusal;
}
