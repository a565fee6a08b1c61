using System.Text;
using Cognito.Local.Model;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Server;

/// <summary>What the server says when it is ready: where it is and what it has. No secrets.</summary>
internal static class Greeting
{
    private const int MostPools = 20;

    public static string Of(LocalCognito cognito, IEnumerable<string> listening)
    {
        var service = cognito.Service;
        var options = service.Options;
        var text = new StringBuilder()
            .Append("Cognito.Local listens on ").AppendJoin(", ", listening).AppendLine()
            .Append("  data: ").AppendLine(options.DataPath ?? "in memory")
            .Append("  requests signed with AWS credentials: ").AppendLine(options.AccessKeys.Count > 0 ? "verified" : "taken as they are")
            .Append("  messages sent: ").Append(Addresses.Reachable(listening)).AppendLine("_local/messages");
        if (options.Console != ConsoleAccess.Nobody)
            text.Append("  console: ").Append(Addresses.Reachable(listening)).AppendLine("console");
        foreach (var pool in service.Store.Read(tables => tables.Pools.Page("", MostPools)))
        {
            text.Append("  pool ").Append(pool.Id).Append(" (").Append(pool.Name).Append("), issuer ").AppendLine(Issuer.Of(options, pool.Id!));
            foreach (var client in service.Store.Read(tables => tables.Clients.Page(pool.Id!, "", MostPools)))
                text.Append("    app client ").AppendLine(Describe(client));
        }

        return text.ToString();
    }

    private static string Describe(UserPoolClientType client) =>
        $"{client.ClientId} ({client.ClientName}){(client.ClientSecret is null ? "" : ", with a secret")}";
}
