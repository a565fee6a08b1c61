using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class UserPoolTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_new_pool_has_the_service_s_defaults()
    {
        var id = await local.CreatePoolAsync();

        var pool = await DescribeAsync(id);

        Assert.Matches("^us-east-1_[0-9A-Za-z]{9}$", pool.Id);
        Assert.Equal("test", pool.Name);
        Assert.Equal($"arn:aws:cognito-idp:us-east-1:000000000000:userpool/{id}", pool.Arn);
        Assert.Equal(UserPoolMfaType.OFF, pool.MfaConfiguration);
        Assert.Equal(UserPoolTierType.ESSENTIALS, pool.UserPoolTier);
        Assert.Equal(DeletionProtectionType.INACTIVE, pool.DeletionProtection);
        Assert.Equal(0, pool.EstimatedNumberOfUsers);
        Assert.Equal(local.Clock.GetUtcNow().UtcDateTime, pool.CreationDate);
        Assert.Equal(8, pool.Policies.PasswordPolicy.MinimumLength);
        Assert.True(pool.Policies.PasswordPolicy.RequireSymbols);
        Assert.Equal(7, pool.Policies.PasswordPolicy.TemporaryPasswordValidityDays);
        Assert.Equal(["PASSWORD"], pool.Policies.SignInPolicy.AllowedFirstAuthFactors);
        Assert.Equal(DefaultEmailOptionType.CONFIRM_WITH_CODE, pool.VerificationMessageTemplate.DefaultEmailOption);
        Assert.False(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly);
        Assert.Equal(20, pool.SchemaAttributes.Count);
        Assert.Null(pool.AccountRecoverySetting);
    }

    [Theory]
    [InlineData("EMAIL_OTP", "AllowedFirstAuthFactors must contain PASSWORD.")]
    [InlineData("PASSWORD SOFTWARE_TOKEN", "SOFTWARE_TOKEN cannot be a first authentication factor.")]
    public async Task First_factors_are_the_password_and_what_can_stand_beside_it(string factors, string refusal)
    {
        await LocalPool.RefusedAsync<InvalidParameterException>(refusal, () => local.CreatePoolAsync(pool => Allow(pool, factors)));

        Assert.Empty((await local.Client.ListUserPoolsAsync(new() { MaxResults = 10 })).UserPools ?? []);
    }

    [Fact]
    public async Task The_smallest_plan_has_only_passwords()
    {
        await LocalPool.RefusedAsync<FeatureUnavailableInTierException>(
            "Passwordless sign-in is not available in the feature plan of the user pool.",
            () => local.CreatePoolAsync(pool => Lite(pool, "PASSWORD EMAIL_OTP")));
        var id = await local.CreatePoolAsync(pool => Lite(pool, "PASSWORD"));
        await LocalPool.RefusedAsync<FeatureUnavailableInTierException>(
            "ALLOW_USER_AUTH is not available in the feature plan of the user pool.",
            () => local.CreateAppClientAsync(id, client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH"]));
        Assert.Empty((await local.Client.ListUserPoolClientsAsync(new() { UserPoolId = id })).UserPoolClients ?? []);

        static void Lite(CreateUserPoolRequest pool, string factors)
        {
            Allow(pool, factors);
            pool.UserPoolTier = UserPoolTierType.LITE;
        }
    }

    private static void Allow(CreateUserPoolRequest pool, string factors) =>
        pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [.. factors.Split(' ')] } };

    [Fact]
    public async Task A_policy_asks_only_for_what_it_names()
    {
        var id = await local.CreatePoolAsync(pool => pool.Policies = new() { PasswordPolicy = new() { MinimumLength = 6, RequireNumbers = true } });

        var policy = (await DescribeAsync(id)).Policies.PasswordPolicy;

        Assert.Equal((6, true, false, false, 7), (policy.MinimumLength, policy.RequireNumbers, policy.RequireSymbols, policy.RequireUppercase, policy.TemporaryPasswordValidityDays));
    }

    [Fact]
    public async Task The_schema_takes_required_standard_attributes_and_custom_ones()
    {
        var id = await local.CreatePoolAsync(pool => pool.Schema =
        [
            new() { Name = "email", Required = true, Mutable = false },
            new() { Name = "tenant", AttributeDataType = AttributeDataType.String },
            new() { Name = "level", AttributeDataType = AttributeDataType.Number, DeveloperOnlyAttribute = true },
        ]);

        var schema = (await DescribeAsync(id)).SchemaAttributes.ToDictionary(attribute => attribute.Name);

        Assert.True(schema["email"].Required);
        Assert.False(schema["email"].Mutable);
        Assert.True(schema["custom:tenant"].Mutable);
        Assert.True(schema["dev:custom:level"].DeveloperOnlyAttribute);
    }

    [Theory]
    [InlineData("email", "Number", false, "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email")]
    [InlineData("tenant", "String", true, "Required custom attributes are not supported currently.")]
    [InlineData("a", "String", true, "Required custom attributes are not supported currently.")]
    public async Task A_schema_that_cannot_be_is_refused(string name, string type, bool required, string message)
    {
        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.CreatePoolAsync(pool => pool.Schema =
            [new() { Name = name, AttributeDataType = type, Required = required }]));
        Assert.Empty((await local.Client.ListUserPoolsAsync(new() { MaxResults = 10 })).UserPools ?? []);
    }

    [Fact]
    public async Task Sign_in_names_are_aliases_or_attributes_not_both() =>
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Only one of the aliasAttributes or usernameAttributes can be set in a user pool.",
            () => local.CreatePoolAsync(pool =>
            {
                pool.UsernameAttributes = ["email"];
                pool.AliasAttributes = ["email"];
            }));

    [Fact]
    public async Task An_update_resets_what_it_leaves_out_and_keeps_what_is_fixed()
    {
        var id = await local.CreatePoolAsync(pool =>
        {
            pool.AliasAttributes = ["email"];
            pool.AutoVerifiedAttributes = ["email"];
            pool.UserPoolTier = UserPoolTierType.PLUS;
        });
        local.Clock.Advance(TimeSpan.FromMinutes(1));

        await local.Client.UpdateUserPoolAsync(new() { UserPoolId = id, PoolName = "renamed" });

        var pool = await DescribeAsync(id);
        Assert.Equal("renamed", pool.Name);
        Assert.Null(pool.AutoVerifiedAttributes);
        Assert.Equal(UserPoolTierType.ESSENTIALS, pool.UserPoolTier);
        Assert.Equal(["email"], pool.AliasAttributes);
        Assert.Equal(TimeSpan.FromMinutes(1), pool.LastModifiedDate - pool.CreationDate);
    }

    [Fact]
    public async Task A_protected_pool_cannot_be_deleted()
    {
        var id = await local.CreatePoolAsync(pool => pool.DeletionProtection = DeletionProtectionType.ACTIVE);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.",
            () => local.Client.DeleteUserPoolAsync(new() { UserPoolId = id }));
        await DescribeAsync(id);
    }

    [Fact]
    public async Task A_deleted_pool_is_gone_with_its_clients()
    {
        var id = await local.CreatePoolAsync();
        var client = await local.CreateAppClientAsync(id);

        await local.Client.DeleteUserPoolAsync(new() { UserPoolId = id });

        await LocalPool.RefusedAsync<ResourceNotFoundException>($"User pool {id} does not exist.", () => DescribeAsync(id));
        Assert.Null(local.Cognito.Service.Store.Read(tables => tables.Clients.Find(client.ClientId)));
    }

    [Fact]
    public async Task Pools_are_listed_page_by_page()
    {
        for (var i = 0; i < 5; i++)
            await local.CreatePoolAsync();

        var seen = new List<string>();
        var request = new ListUserPoolsRequest { MaxResults = 2 };
        do
        {
            var page = await local.Client.ListUserPoolsAsync(request);
            seen.AddRange(page.UserPools.Select(pool => pool.Id));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public async Task A_page_token_lives_an_hour_and_only_for_its_list()
    {
        var pool = await local.CreatePoolAsync();
        await local.CreatePoolAsync();
        var token = (await local.Client.ListUserPoolsAsync(new() { MaxResults = 1 })).NextToken;

        await LocalPool.RefusedAsync<InvalidParameterException>("Invalid pagination token.",
            () => local.Client.ListGroupsAsync(new() { UserPoolId = pool, NextToken = token }));
        await LocalPool.RefusedAsync<InvalidParameterException>("Invalid pagination token.",
            () => local.Client.ListUserPoolsAsync(new() { MaxResults = 1, NextToken = "A" + token[1..] + "x" }));
        local.Clock.Advance(TimeSpan.FromHours(1));
        await LocalPool.RefusedAsync<InvalidParameterException>("Invalid pagination token.",
            () => local.Client.ListUserPoolsAsync(new() { MaxResults = 1, NextToken = token }));
    }

    private async Task<UserPoolType> DescribeAsync(string id) => (await local.Client.DescribeUserPoolAsync(new() { UserPoolId = id })).UserPool;
}
