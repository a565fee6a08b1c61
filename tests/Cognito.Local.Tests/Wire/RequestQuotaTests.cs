using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Wire;

public sealed class RequestQuotaTests : IDisposable
{
    private readonly LocalPool local = new(new LocalCognitoOptions { EnforceQuotas = true });
    private readonly IAmazonCognitoIdentityProvider client;
    private readonly LocalUserPool pool;

    public RequestQuotaTests()
    {
        client = local.Cognito.CreateClient(config => config.MaxErrorRetry = 0);
        pool = local.Cognito.CreatePool();
    }

    public void Dispose()
    {
        client.Dispose();
        local.Dispose();
    }

    [Fact]
    public async Task A_category_lets_through_so_many_a_second_and_refuses_the_rest()
    {
        local.Clock.Advance(TimeSpan.FromSeconds(1));

        for (var i = 0; i < 15; i++)
            await ListAsync();
        await RefusedAsync(ListAsync);

        local.Clock.Advance(TimeSpan.FromMilliseconds(200));
        for (var i = 0; i < 3; i++)
            await ListAsync();
        await RefusedAsync(ListAsync);
        await client.DescribeUserPoolClientAsync(new() { UserPoolId = pool.Id, ClientId = pool.ClientId });
    }

    [Fact]
    public async Task One_user_s_calls_do_not_use_up_another_s()
    {
        foreach (var name in new[] { "jane", "bob" })
            pool.AddUser(name, People.Password);

        for (var i = 0; i < 10; i++)
            await SignInAsync("jane");
        await RefusedAsync(() => SignInAsync("jane"));

        Assert.NotNull((await SignInAsync("bob")).AuthenticationResult);
        local.Clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.NotNull((await SignInAsync("jane")).AuthenticationResult);
    }

    [Fact]
    public async Task Bearers_are_counted_by_their_tokens()
    {
        pool.AddUser("jane", People.Password);
        var token = (await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken)).AccessToken;

        for (var i = 0; i < 10; i++)
            await client.GetUserAsync(new() { AccessToken = token });

        await RefusedAsync(() => client.GetUserAsync(new() { AccessToken = token }));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Access Token", () => client.GetUserAsync(new() { AccessToken = "garbage" }));
    }

    [Fact]
    public async Task One_pool_s_settings_are_read_five_times_a_second()
    {
        var other = await local.CreatePoolAsync();

        for (var i = 0; i < 5; i++)
            await DescribeAsync(pool.Id);
        await RefusedAsync(() => DescribeAsync(pool.Id));

        await DescribeAsync(other);
    }

    [Fact]
    public async Task Fifty_mails_a_day_go_out_without_an_SES_set_up()
    {
        var plain = local.Cognito.CreatePool(settings => settings.EmailConfiguration = null);
        for (var i = 0; i < 50; i++)
        {
            await SignUpAsync(plain, i);
            local.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await LocalPool.RefusedAsync<LimitExceededException>(
            "Exceeded daily email limit for the operation or the account. If a higher limit is required, please configure your user pool to use your own Amazon SES configuration for sending email.",
            () => SignUpAsync(plain, 50));
        Assert.Equal(50, local.Cognito.Messages(plain.Id).Count);
        for (var i = 0; i < 51; i++)
        {
            await SignUpAsync(pool, i);
            local.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        local.Clock.Advance(TimeSpan.FromDays(1));
        await SignUpAsync(plain, 51);
    }

    [Fact]
    public async Task Nothing_is_counted_unless_it_is_asked_for()
    {
        using var free = new LocalPool();
        for (var i = 0; i < 40; i++)
            await free.Client.ListUserPoolsAsync(new() { MaxResults = 1 });
    }

    private Task<ListUserPoolsResponse> ListAsync() => client.ListUserPoolsAsync(new() { MaxResults = 1 });

    private Task<DescribeUserPoolResponse> DescribeAsync(string id) => client.DescribeUserPoolAsync(new() { UserPoolId = id });

    private Task<InitiateAuthResponse> SignInAsync(string username) => client.InitiateAuthAsync(new()
    {
        ClientId = pool.ClientId,
        AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
        AuthParameters = new() { ["USERNAME"] = username, ["PASSWORD"] = People.Password },
    });

    private Task<SignUpResponse> SignUpAsync(LocalUserPool to, int number) => client.SignUpAsync(new()
    {
        ClientId = to.ClientId,
        Username = $"user{number}",
        Password = People.Password,
        UserAttributes = [People.Email($"user{number}@example.com")],
    });

    private static Task RefusedAsync(Func<Task> call) => LocalPool.RefusedAsync<TooManyRequestsException>("Rate exceeded", call);
}
