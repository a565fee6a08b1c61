using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Local.Wire;

/// <summary>Where an app shows the service: for links in mails, which need an address of their own.</summary>
internal static class FaceAddress
{
    /// <summary>Null as long as the app listens nowhere.</summary>
    public static Uri? Of(IServiceProvider services, string prefix) =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } listening
            ? new Uri(Addresses.Reachable(listening), prefix)
            : null;
}
