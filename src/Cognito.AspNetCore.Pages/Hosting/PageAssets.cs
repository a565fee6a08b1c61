using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>Serves the pages' stylesheet and script, so that the app need not map static files for them.</summary>
internal sealed class PageAssets : IStartupFilter
{
    private static readonly PathString s_path = "/_content/Cognito.AspNetCore.Pages";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(s_path), assets => assets.UseStaticFiles(new StaticFileOptions
        {
            // The pages' links carry a hash of the content.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v")
                ? "public, max-age=31536000, immutable"
                : "no-cache",
        }));
        next(app);
    };
}
