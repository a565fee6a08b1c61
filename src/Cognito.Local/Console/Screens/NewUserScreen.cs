using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>Adds a user as an administrator does.</summary>
internal sealed record NewUserScreen(UserPoolType Pool, Func<string, string?> Given)
{
    private static readonly string[] Usual = ["email", "phone_number", "name"];

    /// <summary>The attributes that the form asks for: the usual ones, and all that the pool requires.</summary>
    public IReadOnlyList<string> Attributes =>
    [
        .. Usual.Union(
            (Pool.SchemaAttributes ?? []).Where(attribute => attribute is { Required: true, Mutable: not false }).Select(attribute => attribute.Name!)),
    ];

    public static Task<IResult> ShowAsync(Visit visit, Problem? problem = null)
    {
        var pool = visit.Service.Store.Read(tables => PoolScreen.Find(tables, visit));
        var page = PoolScreen.Show(visit, pool, "New user", Places.Users, new Console_Views_NewUser { Model = new NewUserScreen(pool, visit.Given) });
        return Task.FromResult<IResult>(page with { Problem = problem });
    }

    public static async Task<IResult> ActAsync(Visit visit)
    {
        var pool = visit.Service.Store.Read(tables => PoolScreen.Find(tables, visit));
        try
        {
            var created = (await AdminCreateUser.HandleAsync(Visit.Valid(Request(visit, pool)), visit.Context, visit.Gone)).User!;
            if (visit.Given("permanent") is not null && visit.Given("password") is { } password)
            {
                AdminSetUserPassword.Handle(
                    Visit.Valid(new AdminSetUserPasswordRequest { UserPoolId = pool.Id, Username = created.Username, Password = password, Permanent = true }), visit.Context);
            }

            return visit.Done($"{UsersScreen.NameOf(created)} has been added.", visit.Link(UserScreen.Path(pool, UsersScreen.Value(created, "sub")!)));
        }
        catch (ServiceException refusal)
        {
            return await ShowAsync(visit, Problem.Of(refusal));
        }
    }

    private static AdminCreateUserRequest Request(Visit visit, UserPoolType pool)
    {
        var attributes = new NewUserScreen(pool, visit.Given).Attributes
            .Where(name => visit.Given(name) is not null)
            .Select(name => new AttributeType { Name = name, Value = visit.Given(name) })
            .ToList();
        foreach (var name in attributes.Select(attribute => attribute.Name!).Where(StandardAttributes.IsVerifiable).ToList())
        {
            if (visit.Given("verified") is not null)
                attributes.Add(new() { Name = StandardAttributes.VerifiedFlag(name), Value = "true" });
        }

        return new()
        {
            UserPoolId = pool.Id,
            Username = visit.Given("username"),
            TemporaryPassword = visit.Given("password"),
            UserAttributes = attributes,
            MessageAction = visit.Given("invite") is null ? "SUPPRESS" : null,
        };
    }
}
