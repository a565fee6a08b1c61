using AspNetCoreGeneratedDocument;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Console.Screens;

/// <summary>A token, taken apart. It comes in a form, is in no address and no log, and is kept nowhere.</summary>
internal sealed record TokensScreen(string? Token, TokenPicture? Picture)
{
    public const int LongestToken = 16 * 1024;

    public static Task<IResult> ShowAsync(Visit visit) => Task.FromResult<IResult>(Show(visit, new TokensScreen(null, null), null));

    public static Task<IResult> ActAsync(Visit visit)
    {
        var token = visit.Given("token")?.Trim();
        if (token is not { Length: > 0 and <= LongestToken })
            return Task.FromResult<IResult>(Show(visit, new TokensScreen(null, null), new Problem("No token", "Paste a token into the field.")));
        return Task.FromResult<IResult>(TokenPicture.Of(visit.Service, token) is { } picture
            ? Show(visit, new TokensScreen(token, picture), null)
            : Show(visit, new TokensScreen(token, null), new Problem(
                "Not a JSON Web Token",
                "It has not the three parts of a signed token. Refresh tokens, sessions and codes can be read by nobody but the pool that gave them.")));
    }

    private static Page Show(Visit visit, TokensScreen screen, Problem? problem) =>
        new(visit, "Tokens", new Console_Views_Tokens { Model = screen }) { Place = Places.Tokens, Problem = problem };
}
