namespace Cognito.AspNetCore.Pages.Account;

/// <summary>A line of the overview, which leads to a page.</summary>
/// <param name="Page">The page's name.</param>
/// <param name="Title">What it is about.</param>
public sealed record AccountRow(string Page, string Title)
{
    /// <summary>How things stand, or null.</summary>
    public string? Value { get; init; }

    /// <summary>What the person had better do about it, or null.</summary>
    public string? Warning { get; init; }
}
