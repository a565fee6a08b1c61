using System.Globalization;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Localization;

/// <summary>The languages that the pages speak, and which of them a browser wants (RFC 9110 §12.5.4, RFC 4647 §3.4).</summary>
internal sealed class PageLanguages(IOptions<CognitoPagesOptions> options)
{
    private const int MaxAsked = 20;

    /// <summary>Where .NET runs without any languages (<c>InvariantGlobalization</c>) none is known, and the pages are in English.</summary>
    private readonly CultureInfo[] _known = [.. options.Value.Languages.Select(Find).OfType<CultureInfo>()];

    private CultureInfo First => _known is [var first, ..] ? first : CultureInfo.InvariantCulture;

    /// <summary>The first language that is wanted and there, with the formats of the region that it is wanted for: dates are not written alike in all of English.</summary>
    public (CultureInfo Language, CultureInfo Formats) Of(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage
            .Take(MaxAsked)
            .Where(one => one.Quality is not 0)
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.Value ?? "");
        foreach (var tag in asked)
        {
            if (Best(tag) is { } language)
                return (language, Find(tag) ?? language);
        }

        return (First, First);
    }

    /// <returns>Null for what .NET does not know.</returns>
    public static CultureInfo? Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Austrian German is German; and who asks for Portuguese gets that of Brazil where there is no other.</summary>
    private CultureInfo? Best(string tag)
    {
        if (tag == "*")
            return First;

        for (var range = tag; range.Length > 0; range = range[..Math.Max(0, range.LastIndexOf('-'))])
        {
            if (Array.Find(_known, known => known.Name.Equals(range, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        }

        return Array.Find(_known, known => known.Name.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase));
    }
}
