namespace Cognito.AspNetCore.Pages.Account;

/// <summary>One session of a person, as the page shows it.</summary>
/// <param name="Id">Names it when it is ended.</param>
public sealed record SessionRow(string Id)
{
    /// <summary>Browser and system, as far as they are known, or null.</summary>
    public string? Device { get; init; }

    /// <summary>The address or place it was last used from, or null.</summary>
    public string? Place { get; init; }

    /// <summary>When it began, or null.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was last used, or null.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether it is the one that the page is opened in.</summary>
    public bool IsThis { get; init; }

    /// <summary>Whether it is the service that ends it, or this app alone.</summary>
    internal bool IsAtService { get; init; }
}
