using System.Text.Json;
using Cognito.Local.Wire;

namespace Cognito.Local.Triggers;

/// <summary>An object in what a function returned. What is left out or null counts as not set; what has the wrong type is refused.</summary>
internal readonly record struct LambdaOutput(JsonElement Json)
{
    public bool Flag(string name) => Find(name) is { } value
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw TriggerErrors.UnrecognizableLambdaOutput());

    public string? Text(string name) => Find(name) is { } value ? Text(value) : null;

    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name) is not { } value)
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : throw TriggerErrors.UnrecognizableLambdaOutput();
    }

    /// <summary>An object whose values are all text.</summary>
    public Dictionary<string, string> Map(string name) => Members(name, Text);

    public Dictionary<string, T> Members<T>(string name, Func<JsonElement, T> read) =>
        Object(name) is { } map ? new(map.Json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, read(member.Value)))) : [];

    public LambdaOutput? Object(string name) => Find(name) is { } value
        ? value.ValueKind == JsonValueKind.Object ? new LambdaOutput(value) : throw TriggerErrors.UnrecognizableLambdaOutput()
        : null;

    private JsonElement? Find(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw TriggerErrors.UnrecognizableLambdaOutput();
}
