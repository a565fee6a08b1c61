using System.Net;
using Cognito.Local.Storage;

namespace Cognito.Local.Operations;

/// <summary>What an operation works with: the service, and what is known of this call.</summary>
internal sealed record OperationContext(LocalService Service, string RequestId, IPAddress? Address)
{
    public Store Store => Service.Store;

    public DateTimeOffset Now => Service.Clock.GetUtcNow();

    /// <summary>The same call, made for someone at another address; what is no address is passed over.</summary>
    public OperationContext From(string? address) => IPAddress.TryParse(address, out var given) ? this with { Address = given } : this;
}
