using System.Text.Unicode;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.Pages;
using Cognito.AspNetCore.Pages.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Pages.Localization;
using Cognito.AspNetCore.Pages.Policies;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the pages of sign-in with Amazon Cognito.</summary>
public static class CognitoPagesMvcBuilderExtensions
{
    private const string Area = "Cognito";
    private const int MaxFormBytes = 64 * 1024;

    /// <summary>
    /// Adds the pages: <c>/sign-in</c> and, below it, one for each challenge, <c>/sign-up</c>, <c>/sign-up/confirm</c>, <c>/password/forgot</c>,
    /// <c>/password/reset</c>, <c>/sign-out</c>, <c>/signed-out</c>, <c>/access-denied</c>, and <c>/account</c> with what is below it. Needs <c>AddCognito</c> beside it.
    /// </summary>
    /// <remarks>
    /// A file of the same path in the app takes the place of one here: <c>Areas/Cognito/Pages/SignIn.cshtml</c> of the page,
    /// <c>Areas/Cognito/Pages/Shared/_Layout.cshtml</c> of the frame around all of them.
    /// </remarks>
    /// <param name="builder">What <c>AddRazorPages()</c> returned.</param>
    /// <param name="configure">What the pages say, ask and look like (default: as <see cref="CognitoPagesOptions"/> says).</param>
    public static IMvcBuilder AddCognitoPages(this IMvcBuilder builder, Action<CognitoPagesOptions>? configure = null)
    {
        var services = builder.Services;
        services.AddDataProtection();
        services.AddLocalization();
        services.TryAddSingleton<Notices>();
        services.TryAddSingleton<PasswordPolicyReader>();
        services.TryAddSingleton<PasswordPolicies>();
        services.AddHostedService<PasswordPolicyStartup>();
        services.TryAddScoped<FieldCatalogue>();
        services.TryAddSingleton<SecurityHeaders>();
        services.TryAddSingleton<PageLanguages>();
        services.TryAddSingleton<PageCulture>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CognitoOptions>, LanguageMetadata>());
        services.TryAddSingleton<PasskeyPrompt>();
        services.TryAddScoped(CreateSteps);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, PageAssets>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CognitoPagesOptions>, CognitoPagesOptionsValidator>());
        services.PostConfigureAll<CognitoOptions>(options => options.SessionEndedPath ??= "/session-ended");
        // As entities, Arabic and Japanese would take more than twice the bytes. What the app says counts.
        services.PostConfigure<WebEncoderOptions>(options => options.TextEncoderSettings ??= new(UnicodeRanges.All));
        services.AddOptions<CognitoPagesOptions>()
            .Configure<IHostEnvironment>((options, host) => options.ApplicationName = host.ApplicationName)
            .Configure(configure ?? (_ => { }))
            .ValidateOnStart();

        services.AddOptions<RazorPagesOptions>().Configure<IOptions<CognitoPagesOptions>, IOptions<CognitoSchemes>>(AddConventions);
        return builder;
    }

    private static void AddConventions(RazorPagesOptions razor, IOptions<CognitoPagesOptions> pages, IOptions<CognitoSchemes> schemes)
    {
        // Where a request is another scheme's, the first one forwards to it.
        var signedIn = new AuthorizeAttribute { AuthenticationSchemes = schemes.Value.Names.FirstOrDefault() };
        razor.Conventions.AddAreaFolderApplicationModelConvention(Area, "/", page =>
        {
            page.EndpointMetadata.Add(IsAccount(page.ViewEnginePath) ? signedIn : new AllowAnonymousAttribute());
            AddFilters(page);
        });
        razor.Conventions.AddAreaFolderRouteModelConvention(Area, AccountPaths.Folder, page =>
        {
            // A page without a route is not found, and its address is the app's own to use.
            if (!pages.Value.AllowAccount || !pages.Value.AccountPages.HasFlag(AccountPaths.Of(page.ViewEnginePath)))
                page.Selectors.Clear();
        });
    }

    private static bool IsAccount(string page) => page.StartsWith(AccountPaths.Folder + "/", StringComparison.Ordinal);

    private static void AddFilters(PageApplicationModel page)
    {
        page.Filters.Add(new RequestSizeLimitAttribute(MaxFormBytes));
        page.Filters.Add(new ServiceFilterAttribute<SecurityHeaders>());
        page.Filters.Add(new ServiceFilterAttribute<PageCulture> { Order = int.MinValue });
        page.Filters.Add(new StaleForm());
    }

    private static PageSteps CreateSteps(IServiceProvider services) => new(
        services.GetRequiredService<SignInTickets>(),
        services.GetRequiredService<Notices>(),
        services.GetRequiredKeyedService<AddressLimiter>(services.GetRequiredService<UserPool>().Scheme),
        services.GetRequiredService<FieldCatalogue>(),
        services.GetRequiredService<IStringLocalizer<CognitoTexts>>(),
        services.GetRequiredService<IOptions<CognitoPagesOptions>>(),
        services.GetRequiredService<UserPool>(),
        services.GetRequiredService<PasskeyPrompt>(),
        services.GetRequiredService<TimeProvider>());
}
