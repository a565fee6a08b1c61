using System.Text.Json;
using Cognito.Local.Delivery;

namespace Cognito.Local.Storage;

/// <summary>Messages the pools have sent, in the order of their sending.</summary>
internal sealed class MessageTable(Database database)
{
    public void Add(Message message) => database.Execute(
        "INSERT INTO messages (pool, recipient, document) VALUES (@0, @1, @2)",
        message.UserPoolId, message.To, JsonSerializer.Serialize(message, StorageJson.Default.Message));

    /// <summary>The newest messages first; null means any pool or recipient.</summary>
    public List<Message> Newest(string? pool, string? to, int limit) => database.All(
        "SELECT document FROM messages WHERE (@0 IS NULL OR pool = @0) AND (@1 IS NULL OR recipient = @1) ORDER BY number DESC LIMIT @2",
        row => JsonSerializer.Deserialize(row.GetString(0), StorageJson.Default.Message)!, pool, to, limit);
}
