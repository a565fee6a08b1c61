using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

internal static class JsonText
{
    /// <summary>The text at a path; fails the test, showing the whole, when there is none.</summary>
    public static string Text(this JsonNode node, params ReadOnlySpan<string> path)
    {
        var found = node;
        foreach (var step in path)
        {
            found = found?[step];
        }

        Assert.True(found is JsonValue, $"There is no text at {string.Join('.', path.ToArray())} in {node.ToJsonString()}");
        return found!.ToString();
    }
}
