using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>The users of a pool, a page at a time, or those whom a search finds.</summary>
internal sealed record UsersScreen(UserPoolType Pool, IReadOnlyList<UserType> Users, string Attribute, string? Text, string? Next)
{
    public const int PageSize = 25;

    /// <summary>What can be searched: all that ListUsers takes a beginning of.</summary>
    public static readonly IReadOnlyList<string> Searchable = [.. StandardAttributes.Searchable, UserFilter.Username, UserFilter.Sub, UserFilter.Status];

    /// <summary>How many there are in all.</summary>
    public long Total { get; init; }

    public bool IsFirst { get; init; }

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var (pool, total) = visit.Service.Store.Read(tables =>
        {
            var found = PoolScreen.Find(tables, visit);
            return (found, tables.Users.Count(found.Id!));
        });
        var (attribute, text, page) = (visit.Asked("by") ?? Searchable[0], visit.Asked("q"), visit.Asked("page"));
        var found = ListUsers.Handle(
            Visit.Valid(new ListUsersRequest { UserPoolId = pool.Id, Limit = PageSize, PaginationToken = page, Filter = text is null ? null : Filter(attribute, text) }),
            visit.Context);
        var screen = new UsersScreen(pool, found.Users!, attribute, text, found.PaginationToken) { Total = total, IsFirst = page is null };
        return Task.FromResult<IResult>(PoolScreen.Show(visit, pool, "Users", Places.Users, new Console_Views_Users { Model = screen }));
    }

    /// <summary>What people call the user: the address where the username is only a number.</summary>
    public static string NameOf(UserType user) => Value(user, "sub") == user.Username
        ? Value(user, "email") ?? Value(user, "phone_number") ?? user.Username!
        : user.Username!;

    public static string? Value(UserType user, string name) => user.Attributes?.FirstOrDefault(attribute => attribute.Name == name)?.Value;

    private static string Filter(string attribute, string beginning) =>
        $"{attribute} ^= \"{beginning.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
