using Cognito.AspNetCore.SignIn;
using Microsoft.Extensions.Localization;

namespace Cognito.AspNetCore.Pages;

/// <summary>
/// Names the resources that hold every text of the pages (<c>Texts/CognitoTexts.resx</c>, keys are stable).
/// Register an <see cref="IStringLocalizer{T}"/> of this type to say things in your own words.
/// </summary>
public sealed class CognitoTexts
{
    private CognitoTexts()
    {
    }

    /// <summary>The words for a refusal: in the person's language where there are any, else its own English ones.</summary>
    internal static string Of(IStringLocalizer<CognitoTexts> texts, Refusal refusal)
    {
        var localized = texts[refusal.Code];
        var words = localized.ResourceNotFound ? refusal.Text : localized.Value;
        return refusal.Reference is null ? words : texts["problem.reference", words, refusal.Reference];
    }
}
