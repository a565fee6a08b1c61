using System.Net;
using Cognito.Local.Storage;

namespace Cognito.Local.Operations;

/// <summary>What an operation works with: the service, and what is known of this call.</summary>
internal sealed record OperationContext(LocalService Service, string RequestId, IPAddress? Address)
{
    public Store Store => Service.Store;

    public DateTimeOffset Now => Service.Clock.GetUtcNow();
}
