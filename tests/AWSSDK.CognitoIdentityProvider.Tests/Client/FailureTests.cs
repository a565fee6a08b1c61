using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Microsoft.AspNetCore.Http;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

public sealed class FailureTests
{
    [Theory]
    [InlineData("<html>Welcome to the hotel's network</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{} trailing")]
    [InlineData("""{"Session":5}""")]
    [InlineData("""{"Session":"cut""")]
    [InlineData("""{"ChallengeParameters":{"a":{}}}""")]
    [InlineData("""{"AuthenticationResult":{"ExpiresIn":1.5}}""")]
    public async Task A_good_status_with_anything_but_the_answer_is_no_answer(string body)
    {
        await using var service = await ServiceStub.AnsweringAsync(body);
        using var client = Clients.Anonymous(service);

        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.InitiateAuthAsync(new InitiateAuthRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(ServiceStub.RequestId, error.RequestId);
    }

    [Fact]
    public async Task An_operation_with_nothing_to_tell_may_answer_nothing_but_not_a_page()
    {
        await using var silent = await ServiceStub.AnsweringAsync("");
        await using var page = await ServiceStub.AnsweringAsync("<html></html>");
        using var client = Clients.Anonymous(silent);
        using var other = Clients.Anonymous(page);

        Assert.NotNull(await client.DeleteUserAsync(new DeleteUserRequest(), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => other.DeleteUserAsync(new DeleteUserRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_answer_from_a_newer_service_is_read_as_far_as_it_is_known()
    {
        await using var service = await ServiceStub.AnsweringAsync("""{"New":{"a":[1,{"b":null}]},"ChallengeName":"BRAND_NEW","Session":"s"}""");
        using var client = Clients.Anonymous(service);

        var answer = await client.InitiateAuthAsync(new InitiateAuthRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(("BRAND_NEW", "s"), (answer.ChallengeName.Value, answer.Session));
        Assert.Equal(ServiceStub.RequestId, answer.ResponseMetadata.RequestId);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "{")]
    [InlineData(400, "{")]
    public async Task A_service_that_stops_answering_is_given_up(int status, string sent)
    {
        await using var service = await StopsAfterAsync(status, sent);
        var config = Clients.Config(service);
        config.Timeout = TimeSpan.FromMilliseconds(300);
        using var client = new AmazonCognitoIdentityProviderClient(new AnonymousAWSCredentials(), config);

        await Assert.ThrowsAsync<TimeoutException>(() => client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    public async Task A_cancelled_call_ends_at_once(string sent)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var service = await StopsAfterAsync(200, sent, cancellation.CancelAsync);
        using var client = Clients.Anonymous(service);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetUserAsync(new GetUserRequest(), cancellation.Token));
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_is_an_outage_and_not_an_answer()
    {
        await using var service = await ServiceStub.StartAsync(async (http, _) =>
        {
            await http.Response.WriteAsync("{", http.RequestAborted);
            http.Abort();
        });
        using var client = Clients.Anonymous(service);

        await Assert.ThrowsAnyAsync<IOException>(() => client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_answer_without_end_is_given_up()
    {
        await using var service = await ServiceStub.StartAsync(async (http, _) =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(new byte[1024 * 1024], http.RequestAborted);
        });
        using var client = Clients.Anonymous(service);

        var problem = await Assert.ThrowsAsync<AmazonClientException>(() => client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken));

        Assert.Contains("longer than", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_an_outage_and_not_an_answer()
    {
        var config = new AmazonCognitoIdentityProviderConfig { ServiceURL = "http://127.0.0.1:1", MaxErrorRetry = 0 };
        using var client = new AmazonCognitoIdentityProviderClient(new AnonymousAWSCredentials(), config);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_request_is_no_call()
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Anonymous(service);

        await Assert.ThrowsAsync<ArgumentNullException>("request", () => client.GetUserAsync(null!, TestContext.Current.CancellationToken));

        Assert.Empty(service.Requests);
    }

    private static Task<ServiceStub> StopsAfterAsync(int status, string sent, Func<Task>? then = null) => ServiceStub.StartAsync(async (http, _) =>
    {
        http.Response.StatusCode = status;
        if (sent.Length > 0)
            await http.Response.WriteAsync(sent, http.RequestAborted);
        if (then is not null)
            await then();
        await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    });
}
