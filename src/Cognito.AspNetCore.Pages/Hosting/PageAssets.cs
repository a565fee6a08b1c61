using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>Serves the pages' stylesheet and script, so that the app need not map static files for them.</summary>
internal sealed class PageAssets : IStartupFilter
{
    private static readonly PathString s_path = "/_content/Cognito.AspNetCore.Pages";

    /// <summary>The library's own scripts, which the pages' scripts import.</summary>
    private static readonly PathString s_library = "/_content/Cognito.AspNetCore";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(context => IsOurs(context.Request.Path), assets => assets.UseStaticFiles(new StaticFileOptions
        {
            // The pages' links carry a hash of the content.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v")
                ? "public, max-age=31536000, immutable"
                : "no-cache",
        }));
        next(app);
    };

    private static bool IsOurs(PathString path) => path.StartsWithSegments(s_path) || path.StartsWithSegments(s_library);
}
