using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using AWSSDK.CognitoIdentityProvider.Tests.Samples;
using Cognito.Local.Wire;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

public sealed class SigningTests
{
    private static readonly SigV4 Verifier = new(new Dictionary<string, string> { [Clients.AccessKey] = Clients.Secret }, TimeProvider.System);

    [Theory]
    [MemberData(nameof(ApiModel.OperationNames), MemberType = typeof(ApiModel))]
    public async Task A_call_is_signed_exactly_when_the_model_says_so(string operation)
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Signing(service);

        await client.CallAsync(operation, Calls.EmptyRequest(operation));

        if (ApiModel.Operation(operation).IsSigned)
            Assert.Null(Verifier.Refuse(service.Request));
        else
            Assert.Empty(service.Request.Headers.Authorization.ToString());
    }

    [Fact]
    public async Task The_signature_covers_the_body_and_a_session_token()
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = new AmazonCognitoIdentityProviderClient(Clients.AccessKey, Clients.Secret, "session-token", Clients.Config(service));

        await client.AdminGetUserAsync(new AdminGetUserRequest { UserPoolId = "eu-west-1_a", Username = "ünï" }, TestContext.Current.CancellationToken);

        Assert.Null(Verifier.Refuse(service.Request));
        Assert.Contains("x-amz-security-token", service.Request.Headers.Authorization.ToString(), StringComparison.Ordinal);
        Assert.NotNull(Verifier.Refuse(service.Request with { Body = "{}"u8.ToArray() }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/behind/a-proxy")]
    public async Task A_client_that_knows_only_the_services_url_signs_too(string path)
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = new AmazonCognitoIdentityProviderClient(Clients.AccessKey, Clients.Secret, new AmazonCognitoIdentityProviderConfig { ServiceURL = service.Url + path });

        await client.ListUserPoolsAsync(new ListUserPoolsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(path + "/", service.Request.Path);
        Assert.Null(Verifier.Refuse(service.Request));
    }

    [Fact]
    public async Task Without_any_credentials_an_unsigned_operation_goes_out_and_a_signed_one_says_what_is_missing()
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        var config = Clients.Config(service);
        config.DefaultAWSCredentials = new NoCredentials();
        using var client = new AmazonCognitoIdentityProviderClient(config);

        await client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken);
        var problem = await Assert.ThrowsAsync<AmazonClientException>(() => client.ListUserPoolsAsync(new ListUserPoolsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(NoCredentials.Message, problem.Message);
        Assert.Empty(service.Request.Headers.Authorization.ToString());
    }

    [Fact]
    public async Task An_anonymous_client_signs_nothing()
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Anonymous(service);

        await client.ListUserPoolsAsync(new ListUserPoolsRequest(), TestContext.Current.CancellationToken);

        Assert.Empty(service.Request.Headers.Authorization.ToString());
    }

    private sealed class NoCredentials : AWSCredentials
    {
        public const string Message = "There are no credentials here.";

        public override ImmutableCredentials GetCredentials() => throw new AmazonClientException(Message);
    }
}
