using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Tests.Pools;

public class PasswordRulesTests
{
    private static readonly PasswordPolicyType Lax = new() { MinimumLength = 6 };

    [Theory]
    [InlineData("Password1!", null)]
    [InlineData("Pa1!", "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6")]
    [InlineData("Pass1!x", "Password did not conform with policy: Password not long enough")]
    [InlineData("password1!", "Password did not conform with policy: Password must have uppercase characters")]
    [InlineData("PASSWORD1!", "Password did not conform with policy: Password must have lowercase characters")]
    [InlineData("Password!", "Password did not conform with policy: Password must have numeric characters")]
    [InlineData("Password1", "Password did not conform with policy: Password must have symbol characters")]
    [InlineData("Passwörd1é", "Password did not conform with policy: Password must have symbol characters")]
    [InlineData("ÄÖÜpassw0rd!", "Password did not conform with policy: Password must have uppercase characters")]
    [InlineData("Passw0rd\u2603", "Password did not conform with policy: Password must have symbol characters")]
    [InlineData("Pass w0rd", null)]
    [InlineData(" Passw0rd ", "Password did not conform with policy: Password must have symbol characters")]
    public void A_pool_without_a_policy_asks_for_eight_characters_of_all_kinds(string password, string? error)
    {
        var refused = Record.Exception(() => PasswordRules.Check(new UserPoolType(), password));

        Assert.Equal(error, refused?.Message);
    }

    [Theory]
    [InlineData("^")]
    [InlineData("$")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("?")]
    [InlineData("\"")]
    [InlineData("!")]
    [InlineData("@")]
    [InlineData("#")]
    [InlineData("%")]
    [InlineData("&")]
    [InlineData("/")]
    [InlineData("\\")]
    [InlineData(",")]
    [InlineData(">")]
    [InlineData("<")]
    [InlineData("'")]
    [InlineData(":")]
    [InlineData(";")]
    [InlineData("|")]
    [InlineData("_")]
    [InlineData("~")]
    [InlineData("`")]
    [InlineData("=")]
    [InlineData("+")]
    [InlineData("-")]
    public void Each_of_the_documented_symbols_counts(string symbol) =>
        PasswordRules.Check(new UserPoolType(), "Passw0rd" + symbol);

    [Fact]
    public void A_policy_that_asks_for_nothing_else_takes_six_characters()
    {
        PasswordRules.Check(Pool(Lax), "aaaaaa");
        Assert.Equal(ErrorNames.InvalidParameter, Assert.Throws<ServiceException>(() => PasswordRules.Check(Pool(Lax), "aaaaa")).Name);
    }

    [Fact]
    public void The_error_names_the_member_that_was_too_short() =>
        Assert.Contains("'proposedPassword'", Assert.Throws<ServiceException>(() => PasswordRules.Check(Pool(Lax), "a", "proposedPassword")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, 7)]
    [InlineData(0, 7)]
    [InlineData(1, 1)]
    [InlineData(365, 365)]
    public void A_temporary_password_lasts_as_many_days_as_the_pool_says(int? days, int expected) =>
        Assert.Equal(TimeSpan.FromDays(expected), PasswordRules.TemporaryValidity(Pool(Lax with { TemporaryPasswordValidityDays = days })));

    private static UserPoolType Pool(PasswordPolicyType policy) => new() { Policies = new() { PasswordPolicy = policy } };
}
