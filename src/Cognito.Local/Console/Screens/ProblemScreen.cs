using AspNetCoreGeneratedDocument;
using Cognito.Local.Model;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>Says what is wrong, and leads back.</summary>
internal sealed record ProblemScreen(string Heading, string Text)
{
    public static IResult Missing(Visit visit) => Of(visit, new("Not found", "There is no such page."), StatusCodes.Status404NotFound);

    /// <summary>The form is from before the pools were started anew, or not from here.</summary>
    public static IResult Stale(Visit visit) => Of(
        visit,
        new("The form is too old", "The pools have been started anew since this page was opened. Nothing was changed. Open the page again, and send the form once more."),
        StatusCodes.Status400BadRequest);

    public static IResult Of(Visit visit, ServiceException refusal) => Of(
        visit,
        new(refusal.Name, refusal.Message),
        refusal.Name is ErrorNames.ResourceNotFound or ErrorNames.UserNotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);

    private static Page Of(Visit visit, ProblemScreen screen, int status) =>
        new(visit, screen.Heading, new Console_Views_Problem { Model = screen }) { Status = status };
}
