using Cognito.Local.Operations;
using Cognito.Local.Wire;
using Cognito.Protocol;

namespace Cognito.Local.Pools;

/// <summary>An app client that has a secret proves it in each call, one that has none sends no proof (behaviour §6.8).</summary>
internal static class SecretHashRule
{
    /// <param name="app">The app client of the call.</param>
    /// <param name="hash">SECRET_HASH or SecretHash as sent.</param>
    /// <param name="usernames">The names that the hash may be made of.</param>
    public static void Check(AppClient app, string? hash, params ReadOnlySpan<string> usernames) =>
        Check(app, hash, Errors.SecretHashWrong, usernames);

    /// <summary>The same for a refresh, which words a wrong hash differently.</summary>
    public static void CheckAtRefresh(AppClient app, string? hash, params ReadOnlySpan<string> usernames) =>
        Check(app, hash, Errors.SecretHashWrongAtRefresh, usernames);

    private static void Check(
        AppClient app, string? hash, Func<string, ServiceException> wrong, ReadOnlySpan<string> usernames)
    {
        var client = app.Client.ClientId!;
        if (app.Secrets.Count == 0)
        {
            if (!string.IsNullOrEmpty(hash))
                throw Errors.SecretHashUnexpected(client);
            return;
        }

        if (string.IsNullOrEmpty(hash))
            throw Errors.SecretHashMissing(client);
        foreach (var username in usernames)
        {
            if (app.Secrets.Any(secret => SecretHash.Matches(hash, username, client, secret)))
                return;
        }

        throw wrong(client);
    }
}
