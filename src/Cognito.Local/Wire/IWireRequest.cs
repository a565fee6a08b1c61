namespace Cognito.Local.Wire;

/// <summary>The input of an operation: a shape that knows its constraints.</summary>
internal interface IWireRequest<T> : IWireShape<T>
    where T : IWireRequest<T>
{
    /// <summary>Adds a violation for each constraint of the service model that the request does not satisfy.</summary>
    void Validate(ConstraintViolations violations);
}
