using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class SrpIdentityTests
{
    [Theory, InlineData("us-east-1_AbC123", "AbC123"), InlineData("eu-west-1_a_b", "a_b")]
    public void The_scope_of_a_user_is_the_pool_id_after_its_first_underscore(string poolId, string scope) =>
        Assert.Equal(new SrpIdentity(scope, "user"), SrpIdentity.ForUser(poolId, "user"));

    [Theory, InlineData("AbC123"), InlineData("us-east-1_"), InlineData("")]
    public void A_pool_id_without_a_name_is_a_mistake_of_the_caller(string poolId) =>
        Assert.Throws<ArgumentException>(() => SrpIdentity.ForUser(poolId, "user"));
}
