using Amazon.CognitoIdentityProvider.Model;
using Amazon.CognitoIdentityProvider;

namespace Cognito.Local.Tests.Operations;

public sealed class UserPoolTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_new_pool_has_the_service_s_defaults()
    {
        var id = await local.CreatePoolAsync();

        var pool = (await local.Client.DescribeUserPoolAsync(new() { UserPoolId = id })).UserPool;

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
        Assert.False(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly);
        Assert.Equal(20, pool.SchemaAttributes.Count);
    }
}
