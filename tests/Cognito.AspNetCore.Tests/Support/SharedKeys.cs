using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>Data-protection keys of a farm.</summary>
internal sealed class SharedKeys
{
    private readonly EphemeralDataProtectionProvider _provider = new();

    public void Use(WebApplicationBuilder builder) => builder.Services.AddSingleton<IDataProtectionProvider>(_provider);
}
