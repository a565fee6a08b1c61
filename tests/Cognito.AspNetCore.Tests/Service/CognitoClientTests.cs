using Amazon.CognitoIdentityProvider;
using Amazon.Extensions.NETCore.Setup;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Service;

public sealed class CognitoClientTests
{
    [Fact]
    public void Without_any_AWS_set_up_it_is_an_anonymous_client_of_the_pools_region()
    {
        using var services = Services(_ => { });

        var config = services.GetRequiredKeyedService<CognitoClient>(CognitoDefaults.AuthenticationScheme).Api.Config;

        Assert.Equal("eu-west-1", config.RegionEndpoint.SystemName);
        Assert.Null(services.GetService<IAmazonCognitoIdentityProvider>());
    }

    [Fact]
    public void The_apps_AWSOptions_say_how_to_reach_AWS_but_not_where_the_pool_is()
    {
        using var services = Services(collection =>
        {
            var aws = new AWSOptions { Region = Amazon.RegionEndpoint.USEast1 };
            aws.DefaultClientConfig.MaxErrorRetry = 7;
            aws.DefaultClientConfig.UseFIPSEndpoint = true;
            collection.AddDefaultAWSOptions(aws);
        });

        var config = services.GetRequiredKeyedService<CognitoClient>(CognitoDefaults.AuthenticationScheme).Api.Config;

        Assert.Equal("eu-west-1", config.RegionEndpoint.SystemName);
        Assert.Equal(7, config.MaxErrorRetry);
        Assert.True(config.UseFIPSEndpoint);
    }

    [Fact]
    public void The_apps_own_client_goes_before_everything()
    {
        using var own = new AmazonCognitoIdentityProviderClient(new Amazon.Runtime.AnonymousAWSCredentials(), Amazon.RegionEndpoint.EUNorth1);
        using var services = Services(collection => collection.AddSingleton<IAmazonCognitoIdentityProvider>(own));

        Assert.Same(own, services.GetRequiredKeyedService<CognitoClient>(CognitoDefaults.AuthenticationScheme).Api);
    }

    [Fact]
    public void ServiceUrl_sends_calls_to_another_server()
    {
        using var services = Services(_ => { }, options =>
        {
            options.ServiceUrl = "http://127.0.0.1:9229";
            options.Authority = "http://127.0.0.1:9229/eu-west-1_AbCdEfGhI";
        });

        Assert.Equal("http://127.0.0.1:9229/", services.GetRequiredKeyedService<CognitoClient>(CognitoDefaults.AuthenticationScheme).Api.Config.ServiceURL);
    }

    private static ServiceProvider Services(Action<IServiceCollection> add, Action<CognitoOptions>? configure = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCognito(options =>
        {
            options.UserPoolId = "eu-west-1_AbCdEfGhI";
            options.ClientId = "client";
            configure?.Invoke(options);
        });
        add(services);
        return services.BuildServiceProvider();
    }
}
