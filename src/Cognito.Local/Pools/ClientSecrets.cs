using System.Globalization;
using Cognito.Local.Model;
using Cognito.Local.Storage;

namespace Cognito.Local.Pools;

/// <summary>
/// The secrets of an app client, the oldest first: two at most, so that a new one can be rolled out before the old one goes.
/// The client's own <c>ClientSecret</c> is the oldest.
/// </summary>
internal sealed record ClientSecrets(IReadOnlyList<ClientSecret> All)
{
    public const int Most = 2;

    private const string Id = "secrets";

    public static ClientSecrets Of(Tables tables, UserPoolClientType client) =>
        tables.ClientSecrets.Find(client.UserPoolId!, client.ClientId!, Id) ?? new ClientSecrets(client.ClientSecret is { } first
            ? [ClientSecret.Make(client.ClientId!, first, client.CreationDate!.Value)]
            : []);

    public static void Save(Tables tables, UserPoolClientType client, ClientSecrets secrets)
    {
        tables.ClientSecrets.Save(client.UserPoolId!, client.ClientId!, Id, DateTimeOffset.MaxValue, secrets);
        tables.Clients.Save(client with { ClientSecret = secrets.All[0].Value });
    }

    public static void Delete(Tables tables, UserPoolClientType client) => tables.ClientSecrets.DeleteOf(client.UserPoolId!, client.ClientId!);
}

/// <summary>One of them.</summary>
internal sealed record ClientSecret(string Id, string Value, DateTimeOffset CreatedAt)
{
    public static ClientSecret Make(string client, string value, DateTimeOffset now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{client}--{now.ToUnixTimeMilliseconds()}"), value, now);

    public override string ToString() => Id;
}
