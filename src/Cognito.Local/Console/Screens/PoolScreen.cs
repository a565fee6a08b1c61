using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>One pool: what it is called, whom it lets in, what it calls.</summary>
internal sealed record PoolScreen(UserPoolType Pool, string Issuer, IReadOnlyList<string> Factors, IReadOnlyList<(string Name, string Function)> Triggers)
{
    private const string RotateKeys = "rotate-keys";

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var service = visit.Service;
        var (pool, factors) = service.Store.Read(tables =>
        {
            var found = Find(tables, visit);
            return (found, PoolMfa.Kinds(found, tables.MfaConfigs.Of(found.Id!)).Select(MfaKinds.Name).ToList());
        });
        var screen = new PoolScreen(pool, Tokens.Issuer.Of(service.Options, pool.Id!), factors, [.. PoolFunctions.Of(service.Options, pool)]);
        return Task.FromResult<IResult>(Show(visit, pool, pool.Name!, Places.Overview, new Console_Views_Pool { Model = screen }));
    }

    public static async Task<IResult> ActAsync(Visit visit)
    {
        var pool = visit.Service.Store.Read(tables => Find(tables, visit));
        if (visit.Given(Visit.Action) != RotateKeys)
            return ProblemScreen.Missing(visit);
        await visit.Service.SigningKeys.RotateAsync(pool.Id!);
        return visit.Done("There are new signing keys. Tokens signed with the former ones stay good.", visit.Link(Path(pool)));
    }

    /// <summary>The pool that the path names.</summary>
    public static UserPoolType Find(Tables tables, Visit visit) => tables.Pool(visit.Named("pool"));

    public static string Path(UserPoolType pool, string rest = "") => $"/pools/{pool.Id}{rest}";

    /// <summary>A page about a pool.</summary>
    public static Page Show(Visit visit, UserPoolType pool, string title, string place, View body) =>
        new(visit, title, body) { Pool = (pool.Id!, pool.Name!), Place = place };
}
