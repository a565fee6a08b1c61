using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>
/// Whether to ask for a passkey after sign-in. That somebody does not want to be asked again stays in this browser, in a cookie whose name
/// is made of the person's id: others who sign in here are asked for themselves. It is no secret.
/// </summary>
internal sealed class PasskeyPrompt(CognitoCookies cookies, IOptions<CognitoPagesOptions> options, TimeProvider time)
{
    private const string CookieStart = "cognito-no-passkey-";
    private const int HashBytes = 9;

    // Browsers keep no cookie for longer.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(400);

    public bool IsWanted(HttpContext context, UserPool pool, ClaimsPrincipal person) =>
        options.Value is { PasskeyPrompt: true, AllowAccount: true } pages
        && pages.AccountPages.HasFlag(AccountPages.Passkeys)
        && pool.Options.SignIn.Methods.Contains(SignInMethod.Passkey)
        && CookieOf(person) is { } name
        && cookies.Read(context, name) is null;

    public void Dismiss(HttpContext context, ClaimsPrincipal person)
    {
        if (CookieOf(person) is { } name)
            cookies.Write(context, name, "1", time.GetUtcNow() + s_lifetime);
    }

    private static string? CookieOf(ClaimsPrincipal person) => person.FindFirst(ClaimNames.Subject)?.Value is { } subject
        ? CookieStart + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, HashBytes))
        : null;
}
