using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cognito.Local.Console;

/// <summary>
/// Makes sure that forms come from the console's own pages. ASP.NET Core's antiforgery, with keys that live as long as the process
/// and beside the app's own, so that the app's settings and keys are neither needed nor touched. Made when a page is first opened.
/// </summary>
internal sealed class FormSeal : IDisposable
{
    public const string Field = "__RequestVerificationToken";

    private readonly Lazy<ServiceProvider> services = new(Build);

    /// <summary>The token for the forms of a page; the cookie that goes with it is set.</summary>
    public string Token(HttpContext http) => Antiforgery.GetAndStoreTokens(http).RequestToken!;

    public async Task<bool> IsGoodAsync(HttpContext http)
    {
        try
        {
            return await Antiforgery.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            // The form cannot be read: it is larger than any of ours.
            return false;
        }
    }

    public string Close(string text) => Protector.Protect(text);

    /// <summary>What was closed, or null when it was not by us.</summary>
    public string? Open(string closed)
    {
        try
        {
            return Protector.Unprotect(closed);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (services.IsValueCreated)
            services.Value.Dispose();
    }

    private IAntiforgery Antiforgery => services.Value.GetRequiredService<IAntiforgery>();

    private IDataProtector Protector => services.Value.GetRequiredService<IDataProtectionProvider>().CreateProtector("Cognito.Local.Console");

    private static ServiceProvider Build()
    {
        var collection = new ServiceCollection();

        // The cookies of an earlier process cannot be read: nothing that an app's log should complain of.
        collection.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        collection.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        collection.AddAntiforgery(options =>
        {
            options.Cookie.Name = "cognito-console";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = Field;
            options.HeaderName = null;
            options.SuppressXFrameOptionsHeader = true;
        });
        return collection.BuildServiceProvider();
    }
}
