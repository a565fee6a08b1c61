using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Pages.Policies;

/// <summary>What a pool asks of a new password (API_PasswordPolicyType). Can be bound from configuration.</summary>
public sealed record PasswordPolicy
{
    /// <summary>Fewest characters (default: 8, as the service's; it takes 6 to 99).</summary>
    public int MinimumLength { get; init; } = 8;

    /// <summary>Whether a letter A to Z must be in it (default: no).</summary>
    public bool RequireUppercase { get; init; }

    /// <summary>Whether a letter a to z must be in it (default: no).</summary>
    public bool RequireLowercase { get; init; }

    /// <summary>Whether a digit must be in it (default: no).</summary>
    public bool RequireNumbers { get; init; }

    /// <summary>Whether one of <c>^ $ * . [ ] { } ( ) ? " ! @ # % &amp; / \ , &gt; &lt; ' : ; | _ ~ ` = + -</c> must be in it (default: no).</summary>
    public bool RequireSymbols { get; init; }

    internal static PasswordPolicy Of(PasswordPolicyType told) => new()
    {
        MinimumLength = told.MinimumLength ?? 8,
        RequireUppercase = told.RequireUppercase == true,
        RequireLowercase = told.RequireLowercase == true,
        RequireNumbers = told.RequireNumbers == true,
        RequireSymbols = told.RequireSymbols == true,
    };
}
