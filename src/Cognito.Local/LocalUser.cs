namespace Cognito.Local;

/// <summary>A person whom <see cref="LocalUserPool.AddUser(LocalUser)"/> puts into a pool, ready to sign in.</summary>
/// <param name="Username">
/// What the person types to sign in. An e-mail address becomes the attribute <c>email</c>, too, and counts as verified, unless
/// <see cref="Attributes"/> says otherwise.
/// </param>
/// <param name="Password">The password; it must meet the pool's policy. Null for someone who signs in without one.</param>
public sealed record LocalUser(string Username, string? Password = null)
{
    /// <summary>Attributes by name, such as <c>name</c> or <c>custom:level</c>. Contacts count as verified unless <c>email_verified</c> or <c>phone_number_verified</c> is here.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>The groups the person is in. Those that the pool does not have yet are made.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The second factor that the person has set up. Default: none.</summary>
    public LocalMfa Mfa { get; init; }

    /// <summary>Whether the password is a temporary one, to be changed at the first sign-in. Default: it is permanent.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Keeps the password out of logs and test output.</summary>
    public override string ToString() => $"{nameof(LocalUser)} {Username}";
}
