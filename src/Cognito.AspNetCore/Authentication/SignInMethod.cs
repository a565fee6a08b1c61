using System.Text.Json.Serialization;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Authentication;

/// <summary>A way to sign in that an app offers.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SignInMethod>))]
public enum SignInMethod
{
    /// <summary>The password, proved as <see cref="CognitoSignInOptions.PasswordProof"/> says.</summary>
    Password,

    /// <summary>A passkey (<c>USER_AUTH</c>; the client needs <c>ALLOW_USER_AUTH</c>).</summary>
    Passkey,

    /// <summary>A code by e-mail (<c>USER_AUTH</c>; the client needs <c>ALLOW_USER_AUTH</c>).</summary>
    EmailOtp,

    /// <summary>A code by text message (<c>USER_AUTH</c>; the client needs <c>ALLOW_USER_AUTH</c>).</summary>
    SmsOtp,

    /// <summary>What the pool's own Lambda triggers ask (<c>CUSTOM_AUTH</c>; the client needs <c>ALLOW_CUSTOM_AUTH</c>).</summary>
    Custom,

    /// <summary>The password, proved by SRP, and then what the pool's own Lambda triggers ask (<c>CUSTOM_AUTH</c>; the client needs <c>ALLOW_CUSTOM_AUTH</c>).</summary>
    CustomAfterPassword,
}
