using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Triggers;

public sealed class TriggerCallsTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task A_function_that_takes_too_long_is_called_three_times_and_then_given_up()
    {
        var app = await local.CreateAppAsync();
        var calls = 0;
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = async (_, _, cancellationToken) =>
        {
            calls++;
            var late = Task.Delay(Timeout.Infinite, cancellationToken);
            local.Clock.Advance(TimeSpan.FromSeconds(5));
            await late;
        };

        await LocalPool.RefusedAsync<UnexpectedLambdaException>(
            "PreSignUp invocation failed due to configuration.", () => local.SignUpAsync(app, "jane"));
        Assert.Equal(3, calls);
        Assert.Empty(local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_function_that_does_not_stop_when_told_to_is_left_behind_and_its_answer_with_it()
    {
        var app = await local.CreateAppAsync();
        var never = new TaskCompletionSource();
        var calls = 0;
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = async (_, response, _) =>
        {
            if (++calls == 1)
            {
                response.AutoConfirmUser = true;
                local.Clock.Advance(TimeSpan.FromSeconds(5));
                await never.Task;
            }
        };

        Assert.False((await local.SignUpAsync(app, "jane")).UserConfirmed);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_moment_less_than_the_limit_is_enough()
    {
        var app = await local.CreateAppAsync();
        var calls = 0;
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, _, cancellationToken) =>
        {
            calls++;
            local.Clock.Advance(TimeSpan.FromSeconds(4.9));
            cancellationToken.ThrowIfCancellationRequested();
            return default;
        };

        await local.SignUpAsync(app, "jane");
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task The_limit_can_be_lifted()
    {
        using var patient = new LocalPool(new() { TriggerTimeLimit = Timeout.InfiniteTimeSpan });
        var app = await patient.CreateAppAsync();
        patient.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, _, cancellationToken) =>
        {
            patient.Clock.Advance(TimeSpan.FromHours(1));
            cancellationToken.ThrowIfCancellationRequested();
            return default;
        };

        await patient.SignUpAsync(app, "jane");
        Assert.NotEmpty(patient.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_function_may_use_the_pool_that_calls_it()
    {
        var app = await local.CreateAppAsync();
        local.Cognito.Triggers(app.UserPoolId).PostConfirmation = async (request, cancellationToken) =>
            await local.Client.AdminUpdateUserAttributesAsync(new()
            {
                UserPoolId = request.UserPoolId,
                Username = request.UserName,
                UserAttributes = [People.Attribute("nickname", "Newcomer")],
            }, cancellationToken);

        await local.RegisterAsync(app, "jane");

        var jane = await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        Assert.Contains(jane.UserAttributes, attribute => attribute is { Name: "nickname", Value: "Newcomer" });
    }

    [Fact]
    public async Task The_functions_of_one_pool_are_not_those_of_another()
    {
        var (app, other) = (await local.CreateAppAsync(), await local.CreateAppAsync());
        local.Cognito.Triggers(other.UserPoolId).PreSignUp = (_, _, _) => throw new InvalidOperationException("No");

        await local.SignUpAsync(app, "jane");
        await Assert.ThrowsAsync<UserLambdaValidationException>(() => local.SignUpAsync(other, "jane"));
    }

    [Fact]
    public async Task Functions_can_be_set_in_the_options_and_taken_away_later()
    {
        var options = new LocalCognitoOptions();
        using var pool = new LocalPool(options);
        var app = await pool.CreateAppAsync();
        options.Triggers(app.UserPoolId).PreSignUp = (_, _, _) => throw new InvalidOperationException("No");
        await Assert.ThrowsAsync<UserLambdaValidationException>(() => pool.SignUpAsync(app, "jane"));

        pool.Cognito.Triggers(app.UserPoolId).PreSignUp = null;
        await pool.SignUpAsync(app, "jane");
    }

    public void Dispose() => local.Dispose();
}
