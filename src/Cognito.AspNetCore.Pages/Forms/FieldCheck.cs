using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>What is wrong with a value, before anybody else is asked.</summary>
internal static class FieldCheck
{
    public const string Ticked = "true";

    // A pattern of the app, over at most 2,048 characters.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);

    /// <summary>The words for the person, or null when the value does.</summary>
    public static string? Of(Field field, string value, IStringLocalizer<CognitoTexts> texts) =>
        value.Length == 0 ? field.Required ? texts[field.IsCheckbox ? "problem.unticked" : "problem.missing", field.Label].Value : null
        : value.Length > field.MaxLength ? texts["problem.tooLong", field.Label, field.MaxLength].Value
        : !IsOneOf(field, value) || !Matches(field, value) ? texts["problem.invalid", field.Label].Value
        : field.Validate?.Invoke(value);

    private static bool IsOneOf(Field field, string value) => field.Choices.Count == 0 || field.Choices.Any(choice => choice.Value == value);

    /// <summary>As browsers do (HTML, the pattern attribute): all of the value.</summary>
    private static bool Matches(Field field, string value)
    {
        try
        {
            return field.Pattern is null || Regex.IsMatch(value, Whole(field.Pattern), RegexOptions.CultureInvariant, s_patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public static void CheckPattern(string pattern) => _ = new Regex(Whole(pattern), RegexOptions.None, s_patience);

    private static string Whole(string pattern) => $@"\A(?:{pattern})\z";
}
