using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cognito.AspNetCore.Service;

/// <summary>
/// What the service's own script has found out about the browser, for the pool's threat protection: sent along by the front end, passed on
/// as it is. Its content is the service's affair, so nothing is read in it.
/// </summary>
/// <remarks>Source: API_UserContextDataType, <c>EncodedData</c>; developer guide, user-pool-settings-viewing-threat-protection-app.</remarks>
internal static class EncodedData
{
    /// <summary>The request header that has it, where the body is JSON.</summary>
    public const string Header = "Cognito-Encoded-Data";

    /// <summary>The form field that has it.</summary>
    public const string Field = "encodedData";

    // Some three times what the script makes today; the service itself takes 128 KB.
    private const int MaxLength = 8 * 1024;

    /// <returns>Null when there is none. What is none in form is dropped: it is no input of the person's, and whoever wants to can leave it out.</returns>
    public static string? Of(HttpContext context)
    {
        // The form only if somebody has read it: then it is one, and within the limits of forms.
        var given = context.Request.Headers[Header] is [{ Length: > 0 } header] ? header
            : context.Features.Get<IFormFeature>()?.Form?[Field] is [{ Length: > 0 } field] ? field
            : null;
        return given is { Length: <= MaxLength } && given.All(IsEncoded) ? given : null;
    }

    /// <summary>Base64 in either alphabet, or a few such parts.</summary>
    private static bool IsEncoded(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '-' or '_' or '.' or ':';
}
