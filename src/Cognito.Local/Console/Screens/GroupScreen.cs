using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>One group and its members.</summary>
internal sealed record GroupScreen(UserPoolType Pool, GroupType Group, IReadOnlyList<UserType> Members, string? Next)
{
    public const string Delete = "delete";

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var (pool, group) = Find(visit);
        var found = ListUsersInGroup.Handle(
            Visit.Valid(new ListUsersInGroupRequest { UserPoolId = pool.Id, GroupName = group.GroupName, Limit = UsersScreen.PageSize, NextToken = visit.Asked("page") }),
            visit.Context);
        var screen = new GroupScreen(pool, group, found.Users!, found.NextToken);
        return Task.FromResult<IResult>(PoolScreen.Show(visit, pool, group.GroupName!, Places.Groups, new Console_Views_Group { Model = screen }));
    }

    public static Task<IResult> ActAsync(Visit visit)
    {
        var (pool, group) = Find(visit);
        if (visit.Given(Visit.Action) != Delete)
            return Task.FromResult(ProblemScreen.Missing(visit));
        DeleteGroup.Handle(Visit.Valid(new DeleteGroupRequest { UserPoolId = pool.Id, GroupName = group.GroupName }), visit.Context);
        return Task.FromResult(visit.Done($"The group {group.GroupName} is deleted. Its members are there as before.", visit.Link(PoolScreen.Path(pool, "/groups"))));
    }

    /// <summary>The name of a group may have a slash in it: it stands in the query.</summary>
    private static (UserPoolType Pool, GroupType Group) Find(Visit visit) => visit.Service.Store.Read(tables =>
    {
        var pool = PoolScreen.Find(tables, visit);
        return (pool, tables.Group(pool, visit.Asked("name") ?? ""));
    });
}
