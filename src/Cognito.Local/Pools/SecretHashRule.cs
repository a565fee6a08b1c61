using Cognito.Local.Model;
using Cognito.Local.Wire;
using Cognito.Protocol;

namespace Cognito.Local.Pools;

/// <summary>An app client that has a secret proves it in each call, one that has none sends no proof (behaviour §6.8).</summary>
internal static class SecretHashRule
{
    /// <param name="client">The app client of the call.</param>
    /// <param name="hash">SECRET_HASH or SecretHash as sent.</param>
    /// <param name="usernames">The names that the hash may be made of.</param>
    public static void Check(UserPoolClientType client, string? hash, params ReadOnlySpan<string> usernames) =>
        Check(client, hash, Errors.SecretHashWrong, usernames);

    /// <summary>The same for a refresh, which words a wrong hash differently.</summary>
    public static void CheckAtRefresh(UserPoolClientType client, string? hash, params ReadOnlySpan<string> usernames) =>
        Check(client, hash, Errors.SecretHashWrongAtRefresh, usernames);

    private static void Check(
        UserPoolClientType client, string? hash, Func<string, ServiceException> wrong, ReadOnlySpan<string> usernames)
    {
        if (client.ClientSecret is not { } secret)
        {
            if (!string.IsNullOrEmpty(hash))
                throw Errors.SecretHashUnexpected(client.ClientId!);
            return;
        }

        if (string.IsNullOrEmpty(hash))
            throw Errors.SecretHashMissing(client.ClientId!);
        foreach (var username in usernames)
        {
            if (SecretHash.Matches(hash, username, client.ClientId!, secret))
                return;
        }

        throw wrong(client.ClientId!);
    }
}
