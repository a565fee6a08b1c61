using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Cognito.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Service;

/// <summary>
/// The SDK client the library calls: the app's own when it registers one, else one of ours, with what the app's AWSOptions say about
/// reaching AWS, in the pool's region. It has no credentials, for public operations are not signed, unless administrators' operations sign people in.
/// </summary>
internal sealed class CognitoClient : IDisposable
{
    private readonly AmazonCognitoIdentityProviderClient? _ours;

    public CognitoClient([FromKeyedServices] UserPool pool, IServiceProvider services)
        : this(pool, services, isSigned: pool.Options.SignIn.PasswordProof == PasswordProof.Admin)
    {
    }

    private CognitoClient(UserPool pool, IServiceProvider services, bool isSigned)
    {
        var registered = services.GetKeyedService<IAmazonCognitoIdentityProvider>(pool.Scheme) ?? services.GetService<IAmazonCognitoIdentityProvider>();
        _ours = registered is null ? Create(pool, services.GetService<AWSOptions>(), isSigned) : null;
        Api = registered ?? _ours!;
    }

    public IAmazonCognitoIdentityProvider Api { get; }

    /// <summary>The same for administrators' operations, which are signed with the app's credentials.</summary>
    public static CognitoClient ForAdministrators(UserPool pool, IServiceProvider services) => new(pool, services, isSigned: true);

    public void Dispose() => _ours?.Dispose();

    private static AmazonCognitoIdentityProviderClient Create(UserPool pool, AWSOptions? options, bool isSigned)
    {
        var app = options?.DefaultClientConfig;
        var config = new AmazonCognitoIdentityProviderConfig
        {
            RetryMode = app?.RetryMode ?? RequestRetryMode.Standard,
            MaxErrorRetry = app?.MaxErrorRetry ?? 2,
            UseFIPSEndpoint = app?.UseFIPSEndpoint ?? false,
            UseDualstackEndpoint = app?.UseDualstackEndpoint ?? false,
        };
        if (app?.Timeout is { } timeout)
        {
            config.Timeout = timeout;
        }

        if ((pool.Options.ServiceUrl ?? app?.ServiceURL) is { } url)
        {
            config.ServiceURL = url;
            config.AuthenticationRegion = pool.Id.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(pool.Id.Region);
        }

        return !isSigned ? new(new AnonymousAWSCredentials(), config)
            : options?.Credentials is { } credentials ? new(credentials, config)
            : new(config);
    }
}
