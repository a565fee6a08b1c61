using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Tests;

namespace Cognito.AspNetCore.Pages.Tests.Localization;

/// <summary>Every language says all that English says, and has words for every refusal.</summary>
public sealed partial class TranslationTests
{
    private static readonly Dictionary<string, string> s_english = Read("CognitoTexts.resx");

    public static TheoryData<string> Languages => [.. new CognitoPagesOptions().Languages.Where(language => language != "en")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_the_texts_of_english_and_of_every_refusal(string language)
    {
        var refusals = typeof(Refusals).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<Refusal>().Select(refusal => refusal.Code);

        Assert.Equal(s_english.Keys.Union(refusals).Order(StringComparer.Ordinal), Read($"CognitoTexts.{language}.resx").Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_has_the_placeholders_of_english(string language)
    {
        var texts = Read($"CognitoTexts.{language}.resx");

        Assert.All(s_english, english => Assert.Equal(Placeholders(english.Value), Placeholders(texts[english.Key])));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_is_empty_or_left_in_english(string language)
    {
        var texts = Read($"CognitoTexts.{language}.resx");

        Assert.DoesNotContain(texts, text => string.IsNullOrWhiteSpace(text.Value));
        Assert.DoesNotContain(s_english, english => Words(english.Value) > 1 && texts[english.Key] == english.Value);
        Assert.Equal(language, texts["language"]);
    }

    private static int Words(string text) => Placeholder().Replace(text, "").Split(' ').Count(word => word.Any(char.IsAsciiLetter));

    /// <summary>Which they are, and whether they say how a date is written, which differs.</summary>
    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value + match.Groups[2].Value).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Repository.PathOf($"src/Cognito.AspNetCore.Pages/Texts/{file}")).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex(@"\{(\d+)(:?)[^}]*\}")]
    private static partial Regex Placeholder();
}
