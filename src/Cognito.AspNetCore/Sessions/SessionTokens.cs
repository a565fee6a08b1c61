using System.Globalization;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authentication;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Tokens in authentication properties, under the names that <c>HttpContext.GetTokenAsync</c> knows in every ASP.NET Core app.</summary>
internal static class SessionTokens
{
    public const string AccessToken = "access_token";
    private const string IdToken = "id_token";
    private const string RefreshToken = "refresh_token";
    private const string MethodsName = "methods";
    private const string DeviceKeyName = "device_key";
    private const string SessionIdName = "session_id";

    public static void Store(AuthenticationProperties properties, Session session)
    {
        Store(properties, session.Tokens, session.DeviceKey);
        Store(properties, session.Methods);
        properties.Items[SessionIdName] = session.Id;
    }

    public static void Store(AuthenticationProperties properties, TokenSet tokens, string? deviceKey) => properties.StoreTokens(
    [
        new() { Name = AccessToken, Value = tokens.AccessToken },
        new() { Name = IdToken, Value = tokens.IdToken },
        .. tokens.RefreshToken is { } refresh ? [new AuthenticationToken { Name = RefreshToken, Value = refresh }] : Array.Empty<AuthenticationToken>(),
        .. deviceKey is not null ? [new AuthenticationToken { Name = DeviceKeyName, Value = deviceKey }] : Array.Empty<AuthenticationToken>(),
    ]);

    /// <summary>Keeps how the person proved who they are.</summary>
    public static void Store(AuthenticationProperties properties, AuthenticationMethods methods) =>
        properties.Items[MethodsName] = ((byte)methods).ToString(CultureInfo.InvariantCulture);

    /// <summary>How the person proved who they are, as far as this is known.</summary>
    public static AuthenticationMethods Methods(AuthenticationProperties? properties) =>
        byte.TryParse(properties?.GetString(MethodsName), NumberStyles.None, CultureInfo.InvariantCulture, out var methods) ? (AuthenticationMethods)methods : AuthenticationMethods.None;

    /// <summary>The device that the refresh token is bound to, or null.</summary>
    public static string? DeviceKey(AuthenticationProperties? properties) => properties?.GetTokenValue(DeviceKeyName);

    /// <summary>The session that the tokens are of, or null.</summary>
    public static string? SessionId(AuthenticationProperties? properties) => properties?.GetString(SessionIdName);

    /// <exception cref="InvalidOperationException">The properties hold no tokens of a user pool.</exception>
    public static TokenSet Read(AuthenticationProperties? properties) =>
        properties?.GetTokenValue(AccessToken) is { } access && properties.GetTokenValue(IdToken) is { } id
            ? new TokenSet(access, id, properties.GetTokenValue(RefreshToken))
            : throw new InvalidOperationException(
                "Signing in under the scheme Cognito needs the pool's access_token and id_token in the authentication properties (StoreTokens). Sign people in with SignInFlow, which puts them there.");
}
