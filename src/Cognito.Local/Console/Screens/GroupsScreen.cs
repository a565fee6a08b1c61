using System.Globalization;
using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>The groups of a pool, and a form for one more.</summary>
internal sealed record GroupsScreen(UserPoolType Pool, IReadOnlyList<GroupType> Groups, string? Next, Func<string, string?> Given)
{
    /// <summary>As many as the API gives at a time.</summary>
    public const int Most = 60;

    public static Task<IResult> ShowAsync(Visit visit, Problem? problem = null)
    {
        var pool = visit.Service.Store.Read(tables => PoolScreen.Find(tables, visit));
        var found = ListGroups.Handle(Visit.Valid(new ListGroupsRequest { UserPoolId = pool.Id, Limit = Most, NextToken = visit.Asked("page") }), visit.Context);
        var screen = new GroupsScreen(pool, found.Groups!, found.NextToken, visit.Given);
        var page = PoolScreen.Show(visit, pool, "Groups", Places.Groups, new Console_Views_Groups { Model = screen });
        return Task.FromResult<IResult>(page with { Problem = problem });
    }

    public static async Task<IResult> ActAsync(Visit visit)
    {
        var pool = visit.Service.Store.Read(tables => PoolScreen.Find(tables, visit));
        try
        {
            var created = CreateGroup.Handle(
                Visit.Valid(new CreateGroupRequest
                {
                    UserPoolId = pool.Id,
                    GroupName = visit.Given("name"),
                    Description = visit.Given("description"),
                    Precedence = Number(visit.Given("precedence")),
                }),
                visit.Context);
            return visit.Done($"The group {created.Group!.GroupName} is there.", visit.Link(PoolScreen.Path(pool, "/groups")));
        }
        catch (ServiceException refusal)
        {
            return await ShowAsync(visit, Problem.Of(refusal));
        }
    }

    private static int? Number(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Errors.InvalidParameter("Precedence must be a whole number.");
}
