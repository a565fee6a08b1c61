namespace Cognito.AspNetCore.SignIn;

/// <summary>Why something was refused, in words for a person. It never tells whether an account exists, nor repeats what was typed.</summary>
/// <param name="Code">Stable, in camel case; also the resource key of <paramref name="Text"/>. All codes stand in <see cref="Refusals"/>.</param>
/// <param name="Text">A sentence or two in English that the person can act on.</param>
/// <param name="Kind">What sort of refusal: decides the HTTP status.</param>
public sealed record Refusal(string Code, string Text, RefusalKind Kind)
{
    /// <summary>Which input it is about (<c>username</c>, <c>password</c>, <c>code</c>, or an attribute's name), or null.</summary>
    public string? Field { get; init; }

    /// <summary>Set when the cause is in the log only: the number to look for there. The person can pass it on.</summary>
    public string? Reference { get; init; }
}
