namespace Cognito.Protocol.Tokens;

/// <summary>Claim names of the tokens a user pool issues.</summary>
/// <remarks>Source: developer guide, "Understanding user pool JSON web tokens".</remarks>
public static class ClaimNames
{
    /// <summary>The user's immutable identifier.</summary>
    public const string Subject = "sub";

    /// <summary>The user's immutable name, in ID tokens.</summary>
    public const string CognitoUsername = "cognito:username";

    /// <summary>The same, in access tokens.</summary>
    public const string Username = "username";

    /// <summary>The groups the user is in; the library's role claim.</summary>
    public const string Groups = "cognito:groups";

    /// <summary><c>id</c> or <c>access</c>.</summary>
    public const string TokenUse = "token_use";

    /// <summary>The app client, in access tokens.</summary>
    public const string ClientId = "client_id";

    /// <summary>The app client, in ID tokens.</summary>
    public const string Audience = "aud";

    /// <summary>Space-separated scopes, in access tokens.</summary>
    public const string Scope = "scope";

    /// <summary>When the person proved who they are; kept through refreshes. Seconds since 1970.</summary>
    public const string AuthenticationTime = "auth_time";

    /// <summary>Names the family of tokens that come from one sign-in; kept through refreshes.</summary>
    public const string OriginJti = "origin_jti";

    /// <summary>The device that the tokens are bound to, in access tokens of pools that track devices.</summary>
    public const string DeviceKey = "device_key";

    /// <summary>Who issued the token.</summary>
    public const string Issuer = "iss";

    /// <summary>When it was issued. Seconds since 1970.</summary>
    public const string IssuedAt = "iat";

    /// <summary>When it stops being valid. Seconds since 1970.</summary>
    public const string Expires = "exp";

    /// <summary>The token's own identifier.</summary>
    public const string Jti = "jti";

    /// <summary>The level of authentication that a sign-in reached, such as <c>urn:cognito:loa:3</c>.</summary>
    public const string AuthenticationContext = "acr";

    /// <summary>How a person proved who they are (RFC 8176); one claim for each.</summary>
    public const string AuthenticationMethods = "amr";

    /// <summary>The e-mail address.</summary>
    public const string Email = "email";

    /// <summary>The telephone number.</summary>
    public const string PhoneNumber = "phone_number";
}
