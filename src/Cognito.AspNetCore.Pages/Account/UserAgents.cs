namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Browser and system in a few words, for a person who looks for a sign-in that is not their own.</summary>
internal static class UserAgents
{
    // In this order: most claim to be others as well.
    private static readonly (string Mark, string Name)[] s_browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] s_systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>Such as "Firefox, Linux"; null when nothing is recognized.</summary>
    public static string? Describe(string? userAgent)
    {
        string[] words = [.. new[] { Find(s_browsers, userAgent), Find(s_systems, userAgent) }.OfType<string>()];
        return words.Length > 0 ? string.Join(", ", words) : null;
    }

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        Array.Find(known, one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) == true).Name;
}
