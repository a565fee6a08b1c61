namespace Cognito.AspNetCore.SignIn;

/// <summary>What the library can answer with, in one request, without asking the person.</summary>
/// <param name="HasPassword">The password was given with this request.</param>
/// <param name="HasDevice">This browser is a known device.</param>
internal readonly record struct Means(bool HasPassword, bool HasDevice);
