using Cognito.Local.Storage;

namespace Cognito.Local.Operations;

/// <summary>A part of a list, and where it goes on.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken)
{
    public const int MaximumSize = 60;
}

internal static class Paging
{
    /// <summary>Reads the page that <paramref name="token"/> stands for: items after a key, in the order of their keys.</summary>
    public static Page<T> Page<T>(
        this OperationContext context, string query, string? token, int? limit, Func<Tables, string, int, List<T>> read, Func<T, string> key)
    {
        var size = limit is null or 0 ? Operations.Page<T>.MaximumSize : limit.Value;
        var after = token is null ? "" : context.Service.PageTokens.Read(query, token);
        var items = context.Store.Read(tables => read(tables, after, size + 1));
        return items.Count <= size
            ? new(items, null)
            : new(items[..size], context.Service.PageTokens.Make(query, key(items[size - 1])));
    }
}
