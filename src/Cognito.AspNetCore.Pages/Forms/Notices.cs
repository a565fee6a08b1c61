using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>
/// Carries a notice over a redirect, so that reloading a page never repeats what was posted. In a sealed cookie of our own, not in
/// TempData, which an app's cookie consent may switch off.
/// </summary>
internal sealed class Notices(IDataProtectionProvider protection)
{
    private const string CookieName = "cognito-notice";

    /// <summary>A cookie may have 4,096 bytes, name and attributes included; sealing and Base64 make the text half as long again.</summary>
    private const int MaxBytes = 2_400;

    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("Cognito.AspNetCore.Pages.Notices.v1");

    public void Keep(HttpContext context, Notice notice)
    {
        var bytes = Write(notice);
        if (bytes.Length > MaxBytes)
            bytes = Write(notice with { Values = Notice.None.Values });

        context.Response.Cookies.Append(CookieName, WebEncoders.Base64UrlEncode(_protector.Protect(bytes)), Cookie(context, s_lifetime));
    }

    /// <summary>The notice for this request, if there is one; it is not shown again.</summary>
    public Notice Take(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
            return Notice.None;

        context.Response.Cookies.Delete(CookieName, Cookie(context, lifetime: null));
        return Open(cookie) ?? Notice.None;
    }

    private Notice? Open(string cookie)
    {
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(WebEncoders.Base64UrlDecode(cookie)), NoticeJson.Default.Notice);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Write(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, NoticeJson.Default.Notice);

    private static CookieOptions Cookie(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
        MaxAge = lifetime,
    };
}
