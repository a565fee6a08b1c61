namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>What people of the pool sign in and up with.</summary>
public enum SignInName
{
    /// <summary>An e-mail address (a pool with <c>UsernameAttributes: ["email"]</c>, or with the alias).</summary>
    Email,

    /// <summary>A telephone number (a pool with <c>UsernameAttributes: ["phone_number"]</c>, or with the alias).</summary>
    PhoneNumber,

    /// <summary>A name they choose.</summary>
    Username,
}
