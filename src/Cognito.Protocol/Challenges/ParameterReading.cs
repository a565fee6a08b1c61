namespace Cognito.Protocol.Challenges;

/// <summary>Reads parameters and says which one is missing; the value itself is never quoted.</summary>
internal static class ParameterReading
{
    /// <exception cref="MissingParameterException">The parameter is missing or empty.</exception>
    public static string Required(this IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new MissingParameterException(name);

    public static string? Optional(this IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
