using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>One user: all that the pool knows, and what an administrator can do.</summary>
internal sealed record UserScreen(UserPoolType Pool, User User)
{
    public required IReadOnlyList<GroupType> Groups { get; init; }

    /// <summary>Groups of the pool that the user is not in.</summary>
    public required IReadOnlyList<string> OtherGroups { get; init; }

    public required IReadOnlyList<Device> Devices { get; init; }

    /// <summary>How the user can sign in, by the API's names.</summary>
    public required IReadOnlyList<string> Factors { get; init; }

    public required LockOut? LockOut { get; init; }

    /// <summary>How many refresh tokens are good.</summary>
    public required int Grants { get; init; }

    public required DateTimeOffset Now { get; init; }

    public string Name => UsersScreen.NameOf(View);

    public UserType View => UserView.Of(User);

    /// <summary>What an attribute can be set to: all of the pool's but those that never change.</summary>
    public IEnumerable<string> Settable =>
        (Pool.SchemaAttributes ?? []).Where(attribute => attribute.Mutable != false && attribute.Name != UserFilter.Sub).Select(attribute => attribute.Name!);

    public static Task<IResult> ShowAsync(Visit visit, Problem? problem = null)
    {
        var screen = visit.Service.Store.Read(tables => Of(tables, visit));
        var page = PoolScreen.Show(visit, screen.Pool, screen.Name, Places.Users, new Console_Views_User { Model = screen });
        return Task.FromResult<IResult>(page with { Problem = problem });
    }

    public static async Task<IResult> ActAsync(Visit visit)
    {
        var (pool, user) = visit.Service.Store.Read(tables => Find(tables, visit));
        if (UserActions.Find(visit.Given(Visit.Action)) is not { } action)
            return ProblemScreen.Missing(visit);
        try
        {
            var done = await action(new UserActions.Call(visit, pool.Id!, user));
            var isThere = visit.Service.Store.Read(tables => tables.Users.FindBySub(pool.Id!, user.Sub)) is not null;
            return visit.Done(done, visit.Link(isThere ? Path(pool, user.Sub) : PoolScreen.Path(pool, "/users")));
        }
        catch (ServiceException refusal)
        {
            return await ShowAsync(visit, Problem.Of(refusal));
        }
    }

    public static string Path(UserPoolType pool, string sub) => PoolScreen.Path(pool, "/users/" + sub);

    private static (UserPoolType Pool, User User) Find(Tables tables, Visit visit)
    {
        var pool = PoolScreen.Find(tables, visit);
        return (pool, tables.Users.FindBySub(pool.Id!, visit.Named("sub")) ?? throw Errors.UserNotFound());
    }

    private static UserScreen Of(Tables tables, Visit visit)
    {
        var (pool, user) = Find(tables, visit);
        var groups = tables.Groups.Of(pool.Id!, user.Key);
        return new(pool, user)
        {
            Groups = groups,
            OtherGroups = [.. tables.Groups.Page(pool.Id!, "", GroupsScreen.Most).Select(group => group.GroupName!).Except(groups.Select(group => group.GroupName!))],
            Devices = [.. tables.Devices.Of(pool.Id!, user.Key).Where(device => device.IsConfirmed)],
            Factors = UserFactors.Of(pool, tables.MfaConfigs.Of(pool.Id!), user),
            LockOut = tables.LockOuts.Of(pool.Id!, user.Key).FirstOrDefault(),
            Grants = tables.Grants.Of(pool.Id!, user.Key).Count(grant => grant.ExpiresAt > visit.Context.Now),
            Now = visit.Context.Now,
        };
    }
}
