using System.Text;
using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Cognito.Local.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

/// <summary>Settings that AWSSDK.Core keeps for the whole process: these tests run alone and put back what they change.</summary>
[Collection(nameof(ProcessWideSettingsTests))]
[CollectionDefinition(nameof(ProcessWideSettingsTests), DisableParallelization = true)]
public sealed class ProcessWideSettingsTests : IDisposable
{
    private readonly string _profiles = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        AWSConfigs.InitializeCollections = false;
        AWSConfigs.AWSProfileName = null;
        AWSConfigs.AWSProfilesLocation = null;
        FallbackRegionFactory.Reset();
        Directory.Delete(_profiles, recursive: true);
    }

    [Fact]
    public async Task AddAWSService_takes_region_and_keys_from_the_profile()
    {
        AWSConfigs.AWSProfilesLocation = Path.Combine(_profiles, "credentials");
        AWSConfigs.AWSProfileName = "app";
        await File.WriteAllTextAsync(
            AWSConfigs.AWSProfilesLocation,
            $"[app]\naws_access_key_id={Clients.AccessKey}\naws_secret_access_key={Clients.Secret}\nregion=eu-south-1\n",
            TestContext.Current.CancellationToken);
        FallbackRegionFactory.Reset();
        using var handler = new RecordingHandler();
        await using var services = new ServiceCollection().AddAWSService<IAmazonCognitoIdentityProvider>().BuildServiceProvider();
        var client = services.GetRequiredService<IAmazonCognitoIdentityProvider>();
        ((ClientConfig)client.Config).HttpClientFactory = new HandlerFactory(handler);

        await client.ListUserPoolsAsync(new ListUserPoolsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("https://cognito-idp.eu-south-1.amazonaws.com/", handler.Address);
        Assert.True(SigV4Authorization.TryParse(handler.Authorization, out var authorization));
        Assert.Equal((Clients.AccessKey, "eu-south-1"), (authorization.AccessKey, authorization.Region));
    }

    [Fact]
    public async Task An_app_that_asks_for_the_old_behaviour_gets_empty_collections_and_sends_none()
    {
        AWSConfigs.InitializeCollections = true;
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Anonymous(service);

        var answer = await client.ListUsersAsync(new ListUsersRequest { AttributesToGet = [] }, TestContext.Current.CancellationToken);

        Assert.Empty(answer.Users);
        Assert.Equal("{}", Encoding.UTF8.GetString(service.Request.Body.Span));
    }

    [Fact]
    public async Task By_default_an_empty_collection_is_sent()
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Anonymous(service);

        await client.ListUsersAsync(new ListUsersRequest { AttributesToGet = [] }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"AttributesToGet":[]}""", Encoding.UTF8.GetString(service.Request.Body.Span));
    }
}
