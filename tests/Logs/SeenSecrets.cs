using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cognito.Tests.Logs;

/// <summary>Every token, code, password and session that went over a wire in this run, to be looked for where it must not be.</summary>
internal static partial class SeenSecrets
{
    // Shorter ones are words that tests type.
    private const int LeastLength = 8;

    private static readonly ConcurrentDictionary<string, string> s_texts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> s_codes = new(StringComparer.Ordinal);

    /// <summary>Takes note of what is secret in a body, if it is JSON.</summary>
    public static void NoteBody(string body)
    {
        try
        {
            Note("", JsonNode.Parse(body));
        }
        catch (JsonException)
        {
            // A page, a form, or what a test breaks: nothing that has names.
        }
    }

    /// <summary>Takes note of cookies, as a browser is given them.</summary>
    public static void NoteCookies(IEnumerable<string> cookies)
    {
        foreach (var cookie in cookies)
        {
            Note("cookie", cookie.Split('=', 2)[1].Split(';')[0]);
        }
    }

    public static void Note(string name, string value)
    {
        if (CodeName().IsMatch(name) && Code().IsMatch(value))
        {
            s_codes.TryAdd(value, name);
        }
        else if (SecretName().IsMatch(name) && value.Length >= LeastLength && !Word().IsMatch(value))
        {
            s_texts.TryAdd(value, name);
        }
    }

    /// <summary>The lines that have a secret in them, with its name in its place.</summary>
    public static IEnumerable<string> FindIn(IReadOnlyCollection<string> lines)
    {
        var secrets = s_texts.Keys.ToArray();
        var any = SearchValues.Create(secrets, StringComparison.Ordinal);
        foreach (var line in lines)
        {
            if (line.AsSpan().ContainsAny(any))
            {
                var secret = secrets.First(secret => line.Contains(secret, StringComparison.Ordinal));
                yield return line.Replace(secret, $"<{s_texts[secret]}>", StringComparison.Ordinal);
            }
            else if (line.Contains("eyJ", StringComparison.Ordinal))
            {
                yield return line.Replace("eyJ", "<JSON in base64>", StringComparison.Ordinal);
            }
            else if (Number().Matches(line).FirstOrDefault(number => s_codes.ContainsKey(number.Value)) is { } code)
            {
                yield return line.Replace(code.Value, $"<{s_codes[code.Value]}>", StringComparison.Ordinal);
            }
        }
    }

    private static void Note(string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    Note(member, value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Note(name, item);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                Note(name, text);
                break;
        }
    }

    [GeneratedRegex("(token|password|secret|secret_?code|session|signature|verifier|secret_block|secret_?hash|^flow|cookie)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("(code|answer)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeName();

    [GeneratedRegex("^[0-9]{6,8}$")]
    private static partial Regex Code();

    /// <summary>Letters alone are no secret but a word: <c>password</c>.</summary>
    [GeneratedRegex("^[a-zA-Z]+$")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\w.,:-])[0-9]{6,8}(?![\w.,:-])")]
    private static partial Regex Number();
}
