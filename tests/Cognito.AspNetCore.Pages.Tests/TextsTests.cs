using System.Text.RegularExpressions;
using System.Xml.Linq;
using Cognito.Tests;

namespace Cognito.AspNetCore.Pages.Tests;

public sealed partial class TextsTests
{
    private static readonly string s_source = Repository.PathOf("src/Cognito.AspNetCore.Pages");

    private static readonly string[] s_keys =
    [
        .. XDocument.Load(Path.Combine(s_source, "Texts", "CognitoTexts.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value),
    ];

    [Fact]
    public void Every_text_the_pages_name_exists()
    {
        Assert.NotEmpty(Used());
        Assert.Empty(Used().Except(s_keys));
    }

    [Fact]
    public void Every_text_that_exists_is_used()
    {
        // Labels and hints of attributes are found by the attribute's name.
        Assert.Equal([], s_keys.Except(Used()).Where(key => !key.StartsWith("field.", StringComparison.Ordinal) && !key.StartsWith("hint.", StringComparison.Ordinal)));
    }

    private static HashSet<string> Used()
    {
        var beginnings = s_keys.Select(Beginning).ToHashSet();
        return
        [
            .. System.IO.Directory.EnumerateFiles(s_source, "*.cs*", SearchOption.AllDirectories)
                .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
                .Where(quoted => beginnings.Contains(Beginning(quoted))),
        ];
    }

    private static string Beginning(string key) => key.Split('.')[0];

    /// <summary>A quoted text in the form of a key; it is one if it begins as keys do.</summary>
    [GeneratedRegex("\"([a-z][A-Za-z]*\\.[A-Za-z_]+|language|direction)\"")]
    private static partial Regex Key();
}
