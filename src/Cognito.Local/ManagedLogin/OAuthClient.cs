using System.Text;

namespace Cognito.Local.ManagedLogin;

/// <summary>Who a request to an OAuth endpoint says that it is from: by Basic authentication, or in the form (RFC 6749 §2.3.1).</summary>
internal sealed record OAuthClient(string Id, string? Secret)
{
    private const string Basic = "Basic ";

    public static OAuthClient? Of(OAuthForm form, string? authorization)
    {
        if (authorization is null)
            return form.Get("client_id") is { } id ? new OAuthClient(id, form.Get("client_secret")) : null;
        return authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && Decode(authorization[Basic.Length..].Trim()) is [var name, var secret]
            && (form.Get("client_id") ?? name) == name
            ? new OAuthClient(name, secret)
            : null;
    }

    /// <summary>The id alone.</summary>
    public override string ToString() => Id;

    private static string[]? Decode(string credentials)
    {
        var bytes = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, bytes, out var written)
            ? [.. Encoding.UTF8.GetString(bytes, 0, written).Split(':', 2).Select(Uri.UnescapeDataString)]
            : null;
    }
}
