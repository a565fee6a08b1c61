using Cognito.AspNetCore.SignIn;

namespace Cognito.AspNetCore.Account;

/// <summary>Reads a list that the service gives page by page.</summary>
internal static class ListPages
{
    /// <summary>The most that the service puts on one.</summary>
    public const int Size = 60;

    /// <summary>A person has a handful. Whatever has more is cut off rather than waited for.</summary>
    private const int Most = 10;

    /// <param name="read">Reads the page after a token, or the first: what is on it, the next token, and why there is none.</param>
    public static async Task<(IReadOnlyList<T>? Items, Refusal? Fault)> ReadAsync<T>(Func<string?, Task<(List<T>? Items, string? Next, Refusal? Fault)>> read)
    {
        var all = new List<T>();
        string? next = null;
        for (var count = 0; count < Most; count++)
        {
            (var items, next, var fault) = await read(next);
            if (fault is not null)
            {
                return (null, fault);
            }

            all.AddRange(items ?? []);
            if (string.IsNullOrEmpty(next))
            {
                break;
            }
        }

        return (all, null);
    }
}
