using System.Text.RegularExpressions;
using Cognito.Tests;

namespace Cognito.Conventions;

/// <summary>Pages work under <c>default-src 'self'</c>, which lets nothing inline and nothing foreign run.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void Pages_have_no_inline_script_or_style() =>
        Rule.Holds(Pages(), file => Inline().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"));

    [Fact]
    public void Pages_load_nothing_from_elsewhere() =>
        Rule.Holds(Pages(), file => Foreign().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"));

    private static IEnumerable<string> Pages() => Repository.Files.Where(file =>
        (file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("samples/", StringComparison.Ordinal))
        && Path.GetExtension(file) is ".cshtml" or ".razor" or ".html" or ".css");

    [GeneratedRegex("""<style\b|<script(?![^>]*\bsrc=)[^>]*>|\sstyle="|\son[a-z]+="|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""(src|href|action)="(https?:)?//[^"]*"|url\(["']?(https?:)?//|@import""", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
