using System.Collections.ObjectModel;

namespace Cognito.AspNetCore.SignUp;

/// <summary>What a person gives to sign up.</summary>
/// <param name="Username">The name, or the e-mail address or telephone number where the pool takes that as name; 1 to 128 characters.</param>
/// <param name="Password">The password, at most 256 characters; null for an account without one, where people sign in by codes (<c>EmailOtp</c>, <c>SmsOtp</c>; API_SignUp).</param>
public sealed record SignUpRequest(string Username, string? Password = null)
{
    /// <summary>Attributes by name, such as <c>email</c>, <c>given_name</c> or <c>custom:plan</c> (default: none; at most 50, values of at most 2,048 characters).</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What the pool's pre-sign-up trigger gets to judge by; it is not kept (default: none; the limits are those of <see cref="Attributes"/>; API_SignUp, <c>ValidationData</c>).</summary>
    public IReadOnlyDictionary<string, string> ValidationData { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Where to go afterwards. Anything but a local URL of at most 512 characters is dropped.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>The type's name alone: the request holds a password.</summary>
    public override string ToString() => nameof(SignUpRequest);
}
