using Microsoft.Extensions.Localization;

namespace Cognito.AspNetCore.Pages.Policies;

/// <summary>One thing that a new password needs, shown below its input.</summary>
/// <param name="Text">In the person's language.</param>
/// <param name="Pattern">A JavaScript regular expression that a password which has it matches: the script ticks it off while the person types.</param>
public sealed record PasswordRule(string Text, string Pattern)
{
    /// <summary>A space counts as a symbol as well, but neither at the beginning nor at the end.</summary>
    private const string Symbol = """[\^$*.\[\]{}()?"!@#%&/\\,><':;|_~`=+-]|[^ ] +[^ ]""";

    internal static IReadOnlyList<PasswordRule> Of(PasswordPolicy? policy, IStringLocalizer<CognitoTexts> texts)
    {
        return policy is null ? [] : [.. Rules(policy)];

        IEnumerable<PasswordRule> Rules(PasswordPolicy asked)
        {
            yield return new(texts["rule.length", asked.MinimumLength], $".{{{asked.MinimumLength},}}");
            if (asked.RequireUppercase)
                yield return new(texts["rule.uppercase"], "[A-Z]");
            if (asked.RequireLowercase)
                yield return new(texts["rule.lowercase"], "[a-z]");
            if (asked.RequireNumbers)
                yield return new(texts["rule.number"], "[0-9]");
            if (asked.RequireSymbols)
                yield return new(texts["rule.symbol"], Symbol);
        }
    }
}
