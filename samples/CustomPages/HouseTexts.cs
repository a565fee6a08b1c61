using Cognito.AspNetCore.Pages;
using Microsoft.Extensions.Localization;

namespace CustomPages;

/// <summary>Our own English for some of the pages' texts. The keys are those of CognitoTexts.resx.</summary>
internal sealed class HouseTexts(IStringLocalizerFactory factory) : IStringLocalizer<CognitoTexts>
{
    private static readonly Dictionary<string, string> s_ours = new()
    {
        ["signIn.title"] = "Come in",
        ["signIn.submit"] = "Open the door",
        ["signIn.new"] = "No library card yet?",
        ["signIn.signUp"] = "Get one",
        ["signUp.title"] = "Your library card",
        ["signUp.submit"] = "Get the card",
        ["custom.title"] = "The librarian asks",
        ["custom.again"] = "The librarian shakes her head. Try again.",
    };

    private readonly IStringLocalizer _theirs = factory.Create(typeof(CognitoTexts));

    public LocalizedString this[string name] => Ours(name) is { } text ? new(name, text) : _theirs[name];

    public LocalizedString this[string name, params object[] arguments] => _theirs[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _theirs.GetAllStrings(includeParentCultures);

    /// <summary>Who reads another language gets that.</summary>
    private string? Ours(string name) => _theirs["language"].Value == "en" ? s_ours.GetValueOrDefault(name) : null;
}
