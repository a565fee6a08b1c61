namespace Cognito.AspNetCore.Directory;

/// <summary>Settings of <see cref="ICognitoUserDirectory"/>.</summary>
public sealed class CognitoUserDirectoryOptions
{
    /// <summary>For pools whose usernames are addresses or numbers: <c>email</c> or <c>phone_number</c>, which then names whoever is invited without a name (default: none).</summary>
    public string? UsernameAttribute { get; set; }
}
