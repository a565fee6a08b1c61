namespace Cognito.Local.Wire;

/// <summary>An error the API declares, answered to the caller as it is.</summary>
/// <param name="name">One of <see cref="Model.ErrorNames"/>.</param>
/// <param name="message">The service's own text; never a secret.</param>
internal sealed class ServiceException(string name, string message) : Exception(message)
{
    public string Name { get; } = name;
}
