using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Pools;

public class PasswordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void A_password_is_kept_as_verifier_and_hash_and_proves_itself()
    {
        var kept = Passwords.Make(Pool(0), "jane", "Password1!", Now);

        Assert.True(Passwords.Verify(kept, "Password1!"));
        Assert.False(Passwords.Verify(kept, "password1!"));
        Assert.InRange(kept.SrpSalt[0], 1, 0x7F);
        Assert.DoesNotContain("Password1!", kept.Hash, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_users_with_one_password_share_nothing()
    {
        var one = Passwords.Make(Pool(0), "jane", "Password1!", Now);
        var other = Passwords.Make(Pool(0), "jane", "Password1!", Now);

        Assert.NotEqual(one.Hash, other.Hash);
        Assert.NotEqual(one.SrpVerifier, other.SrpVerifier);
    }

    [Theory]
    [InlineData(0, false, false, false)]
    [InlineData(1, false, false, true)]
    [InlineData(2, false, true, true)]
    [InlineData(3, true, true, true)]
    public void The_history_rules_out_as_many_passwords_as_the_pool_says(int size, bool first, bool second, bool third)
    {
        var pool = Pool(size);
        var kept = Passwords.Make(pool, "jane", "First1!!", Now);
        kept = Passwords.Make(pool, "jane", "Second1!", Now, kept);
        kept = Passwords.Make(pool, "jane", "Third1!!", Now, kept);

        Assert.Equal(first, Passwords.WasUsed(pool, kept, "First1!!"));
        Assert.Equal(second, Passwords.WasUsed(pool, kept, "Second1!"));
        Assert.Equal(third, Passwords.WasUsed(pool, kept, "Third1!!"));
        Assert.False(Passwords.WasUsed(pool, kept, "Fourth1!"));
    }

    private static UserPoolType Pool(int history) => new()
    {
        Id = "eu-west-1_Abc123",
        Policies = new() { PasswordPolicy = new() { PasswordHistorySize = history } },
    };
}
