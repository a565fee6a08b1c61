using Cognito.Tests;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>axe-core, which finds what keeps people from using a page. Put in by the browser's own tools: the page's policy stays as it is.</summary>
internal static class Axe
{
    private const string Source = "tests/Journeys/Clients/node_modules/axe-core/axe.min.js";

    private const string Run = """
        async () => (await axe.run({ resultTypes: ["violations"] })).violations
          .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html} ${node.failureSummary}`))
        """;

    private static readonly Lazy<string> s_script = new(() => Repository.Has(Source) ? Repository.Read(Source) : "");

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (s_script.Value.Length == 0)
        {
            Assert.Skip("axe-core is not installed; npm ci in tests/Journeys/Clients installs it");
        }

        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(s_script.Value);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
