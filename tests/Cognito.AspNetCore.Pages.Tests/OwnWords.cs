using Microsoft.Extensions.Localization;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>An app's own word for one thing, as the README has it; all else stays.</summary>
internal sealed class OwnWords(IStringLocalizerFactory factory) : IStringLocalizer<CognitoTexts>
{
    private readonly StringLocalizer<CognitoTexts> _theirs = new(factory);

    public LocalizedString this[string name] => name == "signIn.title" ? new(name, "Come in") : _theirs[name];

    public LocalizedString this[string name, params object[] arguments] => _theirs[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _theirs.GetAllStrings(includeParentCultures);
}
