using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cognito.AspNetCore.Pages.Localization;

/// <summary>
/// Shows the pages in the person's language: the one that the app's own <c>UseRequestLocalization</c> chose, else one of
/// <see cref="Hosting.CognitoPagesOptions.Languages"/>. An authorization filter, for those run first: what is refused is refused in that language too.
/// </summary>
internal sealed class PageCulture(PageLanguages languages) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IRequestCultureFeature>() is not null)
            return;

        var (language, formats) = languages.Of(context.HttpContext.Request);
        features.Set<IRequestCultureFeature>(new RequestCultureFeature(new(formats, language), provider: null));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, language);
    }
}
