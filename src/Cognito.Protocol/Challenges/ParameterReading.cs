using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Protocol.Challenges;

/// <summary>Reads parameters and says which one is missing or malformed; the value itself is never quoted.</summary>
internal static class ParameterReading
{
    private const int ShownLength = 64;

    /// <exception cref="MissingParameterException">The parameter is missing or empty.</exception>
    public static string Required(this IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.Optional(name) ?? throw new MissingParameterException(name);

    public static string? Optional(this IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value is { Length: > 0 } ? value : null;

    /// <summary>A text that is there to be shown, cut to what a page has room for: nothing depends on the rest.</summary>
    public static string? Shown(this IReadOnlyDictionary<string, string> parameters, string name)
    {
        var text = parameters.Optional(name);
        if (text is not { Length: > ShownLength })
            return text;

        var end = char.IsHighSurrogate(text[ShownLength - 2]) ? ShownLength - 2 : ShownLength - 1;
        return text[..end] + '…';
    }

    /// <exception cref="MissingParameterException">The parameter is missing or empty.</exception>
    /// <exception cref="MalformedParameterException">It is none of the names.</exception>
    public static T Required<T>(this IReadOnlyDictionary<string, string> parameters, string name, WireNames<T> names)
        where T : struct, Enum =>
        names.Find(parameters.Required(name)) ?? throw new MalformedParameterException(name);

    /// <summary>A list that is a JSON array within the parameter; null when the parameter is not there.</summary>
    /// <exception cref="MalformedParameterException">It is not a JSON array of strings.</exception>
    public static string[]? OptionalList(this IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.OptionalJson(name, ChallengeJson.Default.StringArray) is not { } list ? null
            : Array.TrueForAll(list, member => member is not null) ? list
            : throw new MalformedParameterException(name);

    /// <summary>What a parameter holds as JSON; null when the parameter is not there.</summary>
    /// <exception cref="MalformedParameterException">It is not the JSON of that type.</exception>
    public static T? OptionalJson<T>(this IReadOnlyDictionary<string, string> parameters, string name, JsonTypeInfo<T> type)
        where T : class
    {
        if (parameters.Optional(name) is not { } json)
            return null;

        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new MalformedParameterException(name);
        }
        catch (JsonException)
        {
            throw new MalformedParameterException(name);
        }
    }
}
