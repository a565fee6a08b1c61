using Cognito.Tests;

namespace Cognito.Conventions;

/// <summary>Files are small: a reader sees within a minute what one is for.</summary>
public sealed class FileSizeTests
{
    private const int Longest = 300;
    private const int LongestOfNineInTen = 150;
    private const int LongestOfHalf = 60;

    /// <summary>Not the service's model, which is data, nor stylesheets, where a second file is a second request.</summary>
    private static readonly string[] s_kinds = [".cs", ".cshtml", ".js"];

    private static readonly (string File, int Lines)[] s_files =
        [.. Repository.Files
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && s_kinds.Contains(Path.GetExtension(file)))
            .Select(file => (file, File.ReadLines(Repository.PathOf(file)).Count()))
            .OrderBy(file => file.Item2)];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Rule.Holds(s_files, file => file.Lines > Longest ? $"{file.File} has {file.Lines} lines" : null);

    [Fact]
    public void Nine_in_ten_are_at_most_150_lines() =>
        Assert.InRange(s_files[s_files.Length * 9 / 10].Lines, 1, LongestOfNineInTen);

    [Fact]
    public void Half_are_at_most_60_lines() =>
        Assert.InRange(s_files[s_files.Length / 2].Lines, 1, LongestOfHalf);
}
