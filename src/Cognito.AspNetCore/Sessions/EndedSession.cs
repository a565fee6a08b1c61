using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Whether a request came with a session that is over, though nobody signed out here: what to tell the person differs.</summary>
internal static class EndedSession
{
    public static void Note(HttpContext context) => context.Items[typeof(EndedSession)] = true;

    public static bool Was(HttpContext context) => context.Items.ContainsKey(typeof(EndedSession));
}
