using Cognito.Local.Console.Screens;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cognito.Local.Console;

/// <summary>The console: its pages by their paths, and what all of them share. Nothing of it is made before it is opened.</summary>
internal static class ConsoleEndpoints
{
    private const string Folder = "/console";
    private const int LargestForm = 64 * 1024;

    /// <summary>What the pages at a path do when they are opened.</summary>
    private static readonly (string Path, Func<Visit, Task<IResult>> Show)[] Pages =
    [
        ("", HomeScreen.ShowAsync),
        ("/assets/{name}", visit => Task.FromResult<IResult>(Asset.Find(visit.Named("name")) ?? ProblemScreen.Missing(visit))),
        ("/pools/{pool}", visit => PoolScreen.ShowAsync(visit)),
        ("/pools/{pool}/users", visit => UsersScreen.ShowAsync(visit)),
        ("/pools/{pool}/users/new", visit => NewUserScreen.ShowAsync(visit)),
        ("/pools/{pool}/users/{sub}", visit => UserScreen.ShowAsync(visit)),
        ("/pools/{pool}/groups", visit => GroupsScreen.ShowAsync(visit)),
        ("/pools/{pool}/group", visit => GroupScreen.ShowAsync(visit)),
        ("/pools/{pool}/clients", ClientsScreen.ShowAsync),
        ("/pools/{pool}/clients/{client}", ClientScreen.ShowAsync),
        ("/messages", MessagesScreen.ShowAsync),
        ("/messages/live", MessagesScreen.FollowAsync),
        ("/messages/{number}", MessagesScreen.MailAsync),
        ("/events", EventsScreen.ShowAsync),
        ("/events/live", EventsScreen.FollowAsync),
        ("/tokens", visit => TokensScreen.ShowAsync(visit)),
    ];

    /// <summary>What the forms of the pages at a path do.</summary>
    private static readonly (string Path, Func<Visit, Task<IResult>> Act)[] Forms =
    [
        ("/pools/{pool}", PoolScreen.ActAsync),
        ("/pools/{pool}/users/new", NewUserScreen.ActAsync),
        ("/pools/{pool}/users/{sub}", UserScreen.ActAsync),
        ("/pools/{pool}/groups", GroupsScreen.ActAsync),
        ("/pools/{pool}/group", GroupScreen.ActAsync),
        ("/tokens", TokensScreen.ActAsync),
    ];

    public static void Map(IEndpointRouteBuilder face, LocalService service)
    {
        var access = service.Options.Console;
        var isDevelopment = face.ServiceProvider.GetService<IHostEnvironment>()?.IsDevelopment() == true;
        if (access == ConsoleAccess.Nobody || (access == ConsoleAccess.Development && !isDevelopment))
            return;

        service.Live ??= new Live();
        var seal = new FormSeal();
        face.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(seal.Dispose);
        foreach (var (path, show) in Pages)
            face.MapGet(Folder + path, http => AnswerAsync(http, path, show));
        foreach (var (path, act) in Forms)
            face.MapPost(Folder + path, http => AnswerAsync(http, path, act));

        async Task AnswerAsync(HttpContext http, string path, Func<Visit, Task<IResult>> answer)
        {
            SecurityHeaders.Set(http.Response.Headers);
            if (ConsoleGate.Refuse(access, http) is { } refusal)
            {
                await TypedResults.Text(refusal, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
                return;
            }

            // Who is signed in to the app is nobody here.
            http.User = new();
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueLengthLimit = LargestForm, BufferBodyLengthLimit = LargestForm }));
            var visit = new Visit(http, service, seal, RootOf(http, path));
            await (await ResultAsync(http, visit, seal, answer)).ExecuteAsync(http);
        }
    }

    private static async Task<IResult> ResultAsync(HttpContext http, Visit visit, FormSeal seal, Func<Visit, Task<IResult>> answer)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !await seal.IsGoodAsync(http))
            return ProblemScreen.Stale(visit);
        try
        {
            return await answer(visit);
        }
        catch (ServiceException refusal)
        {
            return ProblemScreen.Of(visit, refusal);
        }
    }

    /// <summary>Where the console is: all before the part of the path that is a page's own, wherever an app has put it.</summary>
    private static string RootOf(HttpContext http, string path)
    {
        var pattern = "/" + ((RouteEndpoint)http.GetEndpoint()!).RoutePattern.RawText!.Trim('/');
        return pattern[..^path.Length];
    }
}
