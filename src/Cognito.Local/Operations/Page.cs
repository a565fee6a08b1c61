namespace Cognito.Local.Operations;

/// <summary>A part of a list, and where it goes on.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

internal static class Paging
{
    /// <summary>The service's largest page, and the size of one when the caller names none.</summary>
    private const int MaximumSize = 60;

    /// <summary>Reads the page that a token stands for: items after a key, in the order of their keys.</summary>
    /// <param name="context">The call.</param>
    /// <param name="query">All that decides what is in the list; a token of another query is refused.</param>
    /// <param name="token">The token that the caller sent, null for the first page.</param>
    /// <param name="limit">The size that the caller asked for.</param>
    /// <param name="read">Reads so many items after a key.</param>
    /// <param name="key">The key of an item.</param>
    public static Page<T> Page<T>(
        this OperationContext context, string query, string? token, int? limit, Func<string, int, List<T>> read, Func<T, string> key)
    {
        var size = limit is null or 0 ? MaximumSize : limit.Value;
        var items = read(token is null ? "" : context.Service.PageTokens.Read(query, token), size + 1);
        return items.Count <= size
            ? new(items, null)
            : new(items[..size], context.Service.PageTokens.Make(query, key(items[size - 1])));
    }
}
