using System.Text.RegularExpressions;
using Cognito.Tests;

namespace Cognito.Conventions;

/// <summary>README.md by its headings.</summary>
internal static partial class Readme
{
    private static readonly string s_text = Repository.Read("README.md");

    /// <summary>The text below a heading, up to the next heading of the same or a higher level.</summary>
    public static string Section(string heading)
    {
        var start = Regex.Match(s_text, $@"^(#+) {Regex.Escape(heading)}$", RegexOptions.Multiline);
        Assert.True(start.Success, $"README.md has no heading \"{heading}\"");
        var rest = s_text[(start.Index + start.Length)..];
        var end = Regex.Match(rest, $@"^#{{1,{start.Groups[1].Length}}} ", RegexOptions.Multiline);
        return end.Success ? rest[..end.Index] : rest;
    }

    /// <summary>The rows of the tables in a section, without heads and rules; cells without code marks.</summary>
    public static IReadOnlyList<string[]> Rows(string heading)
    {
        var lines = Section(heading).Split('\n').Where(line => line.StartsWith('|')).ToArray();
        return [.. lines
            .Where((line, i) => !IsRule(line) && !(i + 1 < lines.Length && IsRule(lines[i + 1])))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray())];

        static bool IsRule(string line) => line.StartsWith("|---", StringComparison.Ordinal);
    }

    /// <summary>The code blocks of a language, in the whole text.</summary>
    public static IReadOnlyList<string> Blocks(string language) =>
        [.. CodeBlock().Matches(s_text).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
