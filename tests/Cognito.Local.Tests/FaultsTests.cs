using System.Net;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Local.Tests;

public sealed class FaultsTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly LocalCognito cognito;
    private readonly IAmazonCognitoIdentityProvider client;

    public FaultsTests()
    {
        cognito = new LocalCognito(clock: clock);
        client = cognito.CreateClient(config => config.MaxErrorRetry = 0);
    }

    public void Dispose()
    {
        client.Dispose();
        cognito.Dispose();
    }

    [Fact]
    public async Task A_throttled_operation_is_refused_as_often_as_asked_and_does_nothing()
    {
        cognito.Faults.Throttle("CreateUserPool", times: 2);

        await LocalPool.RefusedAsync<TooManyRequestsException>("Rate exceeded", CreateAsync);
        Assert.Empty(await PoolsAsync());
        await LocalPool.RefusedAsync<TooManyRequestsException>("Rate exceeded", CreateAsync);
        await CreateAsync();

        Assert.Single(await PoolsAsync());
    }

    [Fact]
    public async Task A_fault_without_an_operation_or_a_number_meets_all_until_it_is_cleared()
    {
        cognito.Faults.Throttle();

        await Assert.ThrowsAsync<TooManyRequestsException>(CreateAsync);
        await Assert.ThrowsAsync<TooManyRequestsException>(PoolsAsync);
        await Assert.ThrowsAsync<TooManyRequestsException>(PoolsAsync);
        cognito.Faults.Clear();

        Assert.Empty(await PoolsAsync());
    }

    [Fact]
    public async Task A_cut_line_fails_as_a_network_does_and_nothing_arrives()
    {
        cognito.Faults.Disconnect("CreateUserPool");

        var error = await Assert.ThrowsAnyAsync<Exception>(CreateAsync);

        Assert.IsType<HttpRequestException>(error.GetBaseException());
        Assert.Empty(await PoolsAsync());
    }

    [Fact]
    public async Task The_answer_to_a_garbled_call_cannot_be_read_but_the_call_was_carried_out()
    {
        cognito.Faults.Garble("CreateUserPool", times: 1);

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(CreateAsync);

        Assert.Single(await PoolsAsync());
        await CreateAsync();
    }

    [Fact]
    public async Task A_delayed_call_waits_for_the_service_s_clock()
    {
        cognito.Faults.Delay(TimeSpan.FromSeconds(30), "ListUserPools", times: 1);

        var call = PoolsAsync();
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(await call);
        Assert.Empty(await PoolsAsync());
    }

    [Fact]
    public async Task An_endless_delay_lasts_until_the_caller_gives_up()
    {
        cognito.Faults.Delay(Timeout.InfiniteTimeSpan, "ListUserPools");
        using var patience = new CancellationTokenSource();

        var call = client.ListUserPoolsAsync(new() { MaxResults = 1 }, patience.Token);
        Assert.False(call.IsCompleted);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Retries_of_the_sdk_get_over_a_short_fault()
    {
        cognito.Faults.Throttle("ListUserPools", times: 1);
        using var patient = cognito.CreateClient(config => config.MaxErrorRetry = 1);

        Assert.Empty((await patient.ListUserPoolsAsync(new() { MaxResults = 1 }, TestContext.Current.CancellationToken)).UserPools ?? []);
    }

    [Fact]
    public async Task Documents_have_faults_of_their_own()
    {
        var pool = cognito.CreatePool().Id;
        using var http = new HttpClient(cognito.CreateHandler());
        var keys = new Uri($"https://cognito-idp.us-east-1.amazonaws.com/{pool}/.well-known/jwks.json");
        var cancellation = TestContext.Current.CancellationToken;

        cognito.Faults.Throttle();
        Assert.EndsWith("]}", await http.GetStringAsync(keys, cancellation), StringComparison.Ordinal);
        cognito.Faults.Disconnect("jwks.json", times: 1);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(keys, cancellation));
        cognito.Faults.Garble("jwks.json", times: 1);
        Assert.False((await http.GetStringAsync(keys, cancellation)).EndsWith("]}", StringComparison.Ordinal));
        Assert.EndsWith("]}", await http.GetStringAsync(keys, cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_meet_callers_over_http()
    {
        await using var face = await HttpFace.StartAsync();
        var pool = face.Cognito.CreatePool().Id;
        Task<HttpResponseMessage> Call() =>
            face.CallAsync("AWSCognitoIdentityProviderService.ListUserPools", new StringContent("""{"MaxResults":1}"""));

        face.Cognito.Faults.Throttle("ListUserPools", times: 1);
        var throttled = await Call();
        face.Cognito.Faults.Garble("ListUserPools", times: 1);
        var garbled = await Call();
        face.Cognito.Faults.Disconnect(times: 2);

        Assert.Equal(HttpStatusCode.BadRequest, throttled.StatusCode);
        Assert.Equal("TooManyRequestsException:", throttled.Headers.GetValues("x-amzn-ErrorType").Single());
        Assert.Equal(HttpStatusCode.OK, garbled.StatusCode);
        Assert.DoesNotContain('}', (await garbled.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TakeLast(1));
        await Assert.ThrowsAnyAsync<Exception>(Call);
        await Assert.ThrowsAnyAsync<Exception>(() => face.Http.GetStringAsync(
            new Uri($"/{pool}/.well-known/jwks.json", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await Call()).StatusCode);
    }

    [Fact]
    public void What_cannot_happen_is_not_taken_for_a_fault()
    {
        var unknown = Assert.Throws<ArgumentException>(() => cognito.Faults.Disconnect("SignInn"));

        Assert.Equal("SignInn is no operation of the local pool. Write its name as in the API, such as InitiateAuth, or jwks.json.", unknown.Message);
        Assert.Throws<ArgumentException>(() => cognito.Faults.Throttle("jwks.json"));
        Assert.Throws<ArgumentOutOfRangeException>(() => cognito.Faults.Throttle("SignUp", times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => cognito.Faults.Delay(TimeSpan.FromSeconds(-2)));
    }

    private async Task CreateAsync() => await client.CreateUserPoolAsync(new() { PoolName = "p" }, TestContext.Current.CancellationToken);

    private async Task<List<UserPoolDescriptionType>> PoolsAsync() =>
        (await client.ListUserPoolsAsync(new() { MaxResults = 5 }, TestContext.Current.CancellationToken)).UserPools ?? [];
}
