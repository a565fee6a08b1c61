using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local;

/// <summary>The parts that one local service is made of.</summary>
internal sealed class LocalService(Store store, TimeProvider clock, LocalCognitoOptions options) : IDisposable
{
    public Store Store { get; } = store;

    public TimeProvider Clock { get; } = clock;

    public LocalCognitoOptions Options { get; } = options;

    public Access Access { get; } = new(options);

    public void Dispose() => Store.Dispose();
}
