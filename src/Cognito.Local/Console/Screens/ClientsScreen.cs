using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>The app clients of a pool.</summary>
internal sealed record ClientsScreen(UserPoolType Pool, IReadOnlyList<UserPoolClientType> Clients, string? Next)
{
    public const int Most = 60;

    public static Task<IResult> ShowAsync(Visit visit)
    {
        var (pool, clients) = visit.Service.Store.Read(tables =>
        {
            var found = PoolScreen.Find(tables, visit);
            return (found, tables.Clients.Page(found.Id!, visit.Asked("after") ?? "", Most + 1));
        });
        var screen = new ClientsScreen(pool, [.. clients.Take(Most)], clients.Count > Most ? clients[Most - 1].ClientId : null);
        return Task.FromResult<IResult>(PoolScreen.Show(visit, pool, "App clients", Places.Clients, new Console_Views_Clients { Model = screen }));
    }
}
