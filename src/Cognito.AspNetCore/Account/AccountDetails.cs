namespace Cognito.AspNetCore.Account;

/// <summary>A person's account.</summary>
/// <param name="Username">The immutable name, which the service may have made up: people sign in by what the pool lets them.</param>
/// <param name="Attributes">What the app client may read of the person.</param>
/// <param name="Mfa">The further factors that are on.</param>
public sealed record AccountDetails(string Username, IReadOnlyList<AttributeDetails> Attributes, MfaStatus Mfa)
{
    /// <summary>The type's name alone: the account's attributes are the person's own business.</summary>
    public override string ToString() => nameof(AccountDetails);
}
