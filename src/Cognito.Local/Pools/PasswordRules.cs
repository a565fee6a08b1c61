using Cognito.Local.Model;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>What the pool asks of a new password (behaviour §6.6). One broken rule is named at a time.</summary>
internal static class PasswordRules
{
    private const string Symbols = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ";

    /// <summary>The service's own bound, below which no policy can go.</summary>
    private const int ShortestAnywhere = 6;

    private static readonly PasswordPolicyType Default = new()
    {
        MinimumLength = 8,
        RequireLowercase = true,
        RequireUppercase = true,
        RequireNumbers = true,
        RequireSymbols = true,
    };

    /// <param name="pool">Whose policy counts.</param>
    /// <param name="password">The password as given; its greatest length is the model's to check.</param>
    /// <param name="member">The request member it was given in, for the error's text.</param>
    public static void Check(UserPoolType pool, string password, string member = "password")
    {
        if (password.Length < ShortestAnywhere)
            throw Errors.Constraint(member, $"Member must have length greater than or equal to {ShortestAnywhere}");
        if (Broken(pool.Policies?.PasswordPolicy ?? Default, password) is { } rule)
            throw Errors.PasswordPolicy(rule);
    }

    /// <summary>How many passwords, the current one included, may not come again.</summary>
    public static int HistorySize(UserPoolType pool) => pool.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;

    /// <summary>Whether users can do without a password, for codes sign them in as well (behaviour §2, factor availability).</summary>
    public static bool AreOptional(UserPoolType pool) =>
        pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.Any(factor => factor is EmailOtp.WireName or SmsOtp.WireName) == true;

    /// <summary>How long a temporary password lets someone in.</summary>
    public static TimeSpan TemporaryValidity(UserPoolType pool) =>
        TimeSpan.FromDays(pool.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays is { } days and > 0 ? days : 7);

    private static string? Broken(PasswordPolicyType policy, string password)
    {
        if (password.Length < (policy.MinimumLength ?? Default.MinimumLength))
            return "Password not long enough";
        if (policy.RequireUppercase == true && !password.Any(char.IsAsciiLetterUpper))
            return "Password must have uppercase characters";
        if (policy.RequireLowercase == true && !password.Any(char.IsAsciiLetterLower))
            return "Password must have lowercase characters";
        if (policy.RequireNumbers == true && !password.Any(char.IsAsciiDigit))
            return "Password must have numeric characters";
        if (policy.RequireSymbols == true && !password.Trim(' ').Any(c => Symbols.Contains(c, StringComparison.Ordinal)))
            return "Password must have symbol characters";
        return null;
    }
}
