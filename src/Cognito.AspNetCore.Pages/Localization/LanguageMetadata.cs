using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Localization;

/// <summary>Tells the pool's Lambda triggers which language a page is in, so that the mail a person gets is in the same.</summary>
internal sealed class LanguageMetadata(IOptions<CognitoPagesOptions> pages) : IPostConfigureOptions<CognitoOptions>
{
    /// <summary>As the claim of OpenID Connect Core §5.1.</summary>
    private const string Locale = "locale";

    public void PostConfigure(string? name, CognitoOptions options)
    {
        var next = options.Events.OnSendingRequest;
        options.Events.OnSendingRequest = sending =>
        {
            if (pages.Value.SendLanguage && sending.HttpContext.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.Name is { Length: > 0 } language)
                sending.ClientMetadata[Locale] = language;
            // The app's own hook has the last word.
            return next(sending);
        };
    }
}
