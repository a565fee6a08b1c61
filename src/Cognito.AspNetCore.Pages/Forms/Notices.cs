using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>
/// Carries a notice over a redirect, so that reloading a page never repeats what was posted. In a sealed cookie of our own, not in
/// TempData, which an app's cookie consent may switch off.
/// </summary>
internal sealed class Notices(CognitoCookies cookies, IDataProtectionProvider protection, TimeProvider time)
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

        cookies.Write(context, CookieName, Base64Url.EncodeToString(_protector.Protect(bytes)), time.GetUtcNow() + s_lifetime);
    }

    /// <summary>The notice for this request, if there is one; it is not shown again.</summary>
    public Notice Take(HttpContext context)
    {
        if (cookies.Read(context, CookieName) is not { Length: > 0 } cookie)
            return Notice.None;

        cookies.Delete(context, CookieName);
        return Open(cookie) ?? Notice.None;
    }

    private Notice? Open(string cookie)
    {
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(Base64Url.DecodeFromChars(cookie)), NoticeJson.Default.Notice);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Write(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, NoticeJson.Default.Notice);
}
