using System.Diagnostics;

namespace Cognito.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> s_files = new(ListFiles);

    public static string Root { get; } = FindRoot();

    /// <summary>Every file that git keeps or would keep, with forward slashes, relative to the root.</summary>
    public static IReadOnlyList<string> Files => s_files.Value;

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static bool Has(string file) => File.Exists(PathOf(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Cognito.AspNetCore.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not inside a working copy.");
    }

    private static IReadOnlyList<string> ListFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var lines = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException("git could not list the files of the working copy; it says why on its error output.");
        }

        return [.. lines.Distinct().Where(Has).Order(StringComparer.Ordinal)];
    }
}
