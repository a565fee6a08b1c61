using Microsoft.AspNetCore.WebUtilities;

namespace Cognito.Local.ManagedLogin;

/// <summary>The parameters of an OAuth request.</summary>
internal sealed class OAuthForm
{
    public const int MaximumLength = 16 * 1024;

    private readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal);

    private OAuthForm()
    {
    }

    /// <returns>Null when a parameter stands there twice, which OAuth forbids (RFC 6749 §3.2).</returns>
    public static OAuthForm? Read(string body)
    {
        var form = new OAuthForm();
        foreach (var pair in new QueryStringEnumerable(body))
        {
            if (!form.parameters.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString()))
                return null;
        }

        return form;
    }

    /// <summary>Null when it is missing or empty, which is the same (RFC 6749 §3.2).</summary>
    public string? Get(string name) => parameters.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
